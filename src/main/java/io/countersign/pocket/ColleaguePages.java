package io.countersign.pocket;

import io.countersign.agencies.MadeInvitation;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner invites colleagues; the link to hand over is shown once, on the answer to the gesture alone. */
@Controller
@RequestMapping("/{agency}/me/invite")
class ColleaguePages {

    private static final Colleagues.Typed NOTHING = new Colleagues.Typed("", "", "");

    private final Colleagues colleagues;
    private final String joinPage;

    ColleaguePages(Colleagues colleagues, @Value("${countersign.address}") String address) {
        this.colleagues = colleagues;
        this.joinPage = address + "/join/";
    }

    @GetMapping
    String ask(@ModelAttribute(binding = false) Visitor visitor, Model page) {
        return form(visitor, NOTHING, page);
    }

    @PostMapping
    String invite(
            @ModelAttribute(binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String client,
            Model page,
            HttpServletResponse response,
            Locale locale) {
        Colleagues.Typed typed = new Colleagues.Typed(name, email, client);
        try {
            return made(visitor, colleagues.invite(visitor.actor(), typed), page);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form(visitor, typed, page);
        }
    }

    @PostMapping("/{invitation}/again")
    String again(@ModelAttribute(binding = false) Visitor visitor, @PathVariable String invitation, Model page) {
        return made(visitor, colleagues.again(visitor.actor(), invitation), page);
    }

    @PostMapping("/{invitation}/end")
    String end(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String invitation,
            RedirectAttributes next,
            Locale locale) {
        String name = colleagues.end(visitor.actor(), invitation).invited().name();
        next.addFlashAttribute("notice", Texts.in(locale).get("pocket.invite.ended", name));
        return "redirect:" + visitor.base() + "/invite";
    }

    private String made(Visitor visitor, MadeInvitation made, Model page) {
        page.addAttribute("made", made);
        page.addAttribute("link", joinPage + made.token());
        return form(visitor, NOTHING, page);
    }

    /** Whoever owns no voice here has no such page. */
    private String form(Visitor visitor, Colleagues.Typed typed, Model page) {
        var clients = colleagues.clients(visitor.actor());
        if (clients.isEmpty()) {
            throw new NotFound();
        }
        page.addAttribute("clients", clients);
        page.addAttribute("typed", typed);
        page.addAttribute("invited", colleagues.invited(visitor.actor()));
        return "pocket/invite";
    }
}
