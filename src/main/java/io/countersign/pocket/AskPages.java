package io.countersign.pocket;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.base.Standing;
import io.countersign.base.Texts;
import io.countersign.posts.Asking;
import io.countersign.tasks.BriefIntake;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request to the agency, with a link or a photo; beneath it those that were sent, and how far they are. */
@Controller
@RequestMapping("/{agency}/me/say/ask")
class AskPages {

    private final Asking asking;
    private final BriefIntake intake;
    private final Membership membership;
    private final Clientele clientele;
    private final AgencyDoors agencies;

    AskPages(Asking asking, BriefIntake intake, Membership membership, Clientele clientele, AgencyDoors agencies) {
        this.asking = asking;
        this.intake = intake;
        this.membership = membership;
        this.clientele = clientele;
        this.agencies = agencies;
    }

    /** What stood in the form. */
    public record Typed(String client, String text, String link) {}

    @GetMapping
    String ask(@ModelAttribute(binding = false) Visitor visitor, Model page) {
        return form(visitor, new Typed("", "", ""), page);
    }

    @PostMapping
    String send(
            @ModelAttribute(binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        try {
            if (client.isBlank()) {
                throw Refusal.by("pocket.ask.no-client").asException();
            }
            asking.ask(visitor.actor(), ClientId.parse(client), text, link, Uploads.bytes(photo));
            String agency = agencies.get(visitor.actor().agency()).name();
            next.addFlashAttribute("notice", Texts.in(locale).get("pocket.ask.done", agency));
            return "redirect:" + visitor.base() + "/say/ask";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form(visitor, new Typed(client, text, link), page);
        }
    }

    private String form(Visitor visitor, Typed typed, Model page) {
        page.addAttribute("typed", typed);
        page.addAttribute("clients", clients(visitor.actor()));
        page.addAttribute("agencyName", agencies.get(visitor.actor().agency()).name());
        page.addAttribute("asked", intake.mine(visitor.actor()));
        return "pocket/ask";
    }

    /** The clients whose person the visitor is. */
    private List<ClientSummary> clients(Actor actor) {
        Standing standing = membership.standing(actor);
        return clientele.visible(actor).stream()
                .filter(client -> standing.owned().contains(client.id())
                        || standing.colleagueOf().contains(client.id()))
                .toList();
    }
}
