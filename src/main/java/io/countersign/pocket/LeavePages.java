package io.countersign.pocket;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.agencies.SignedRemainder;
import io.countersign.archives.Archiving;
import io.countersign.base.ClientId;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.signoffs.ContractEnding;
import io.countersign.signoffs.Proof.PasswordProof;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Where an owner ends the work with the agency, says what becomes of signed posts, and takes back who gets in. */
@Controller
@RequestMapping("/{agency}/me/leave/{client}")
class LeavePages {

    private final ContractEnding ending;
    private final AccessKeeping cards;
    private final Archiving archiving;
    private final Leaves leaves;

    LeavePages(ContractEnding ending, AccessKeeping cards, Archiving archiving, Leaves leaves) {
        this.ending = ending;
        this.cards = cards;
        this.archiving = archiving;
        this.leaves = leaves;
    }

    /** What stood in the form. */
    public record Typed(String day, String signed) {}

    @GetMapping
    String look(
            @ModelAttribute(binding = false) Visitor visitor, @PathVariable String client, Model page, Locale locale) {
        Leave leave = leaves.one(visitor.actor(), client, locale);
        return form(visitor, leave, new Typed(leave.day(), leave.stops() ? "STOPS" : "GOES_OUT"), page);
    }

    @PostMapping
    String end(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String client,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "GOES_OUT") SignedRemainder signed,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        Leave leave = leaves.one(visitor.actor(), client, locale);
        try {
            ending.end(visitor.actor(), ClientId.parse(client), Leaves.day(day), signed, new PasswordProof(password));
            next.addFlashAttribute("notice", Texts.in(locale).get("pocket.leave.done." + signed));
            return "redirect:" + visitor.base() + "/leave/" + client;
        } catch (Refused refused) {
            return again(visitor, leave, new Typed(day, signed.name()), refused, page, response, locale);
        }
    }

    @PostMapping("/keep")
    String keep(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String client,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        Leave leave = leaves.one(visitor.actor(), client, locale);
        try {
            ending.takeBack(visitor.actor(), ClientId.parse(client), new PasswordProof(password));
            next.addFlashAttribute("notice", Texts.in(locale).get("pocket.leave.kept", leave.agency()));
            return "redirect:" + visitor.base();
        } catch (Refused refused) {
            Typed typed = new Typed(leave.day(), leave.stops() ? "STOPS" : "GOES_OUT");
            return again(visitor, leave, typed, refused, page, response, locale);
        }
    }

    /** The archive, as it is packed; whatever is wrong is said before its first byte. */
    @PostMapping("/archive")
    @Nullable
    String archive(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String client,
            @RequestParam(defaultValue = "") String password,
            Model page,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Leave leave = leaves.one(visitor.actor(), client, locale);
        try {
            archiving.require(visitor.actor(), ClientId.parse(client), new PasswordProof(password));
        } catch (Refused refused) {
            Typed typed = new Typed(leave.day(), leave.stops() ? "STOPS" : "GOES_OUT");
            return again(visitor, leave, typed, refused, page, response, locale);
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("archive-" + visitor.agency() + ".zip")
                        .build()
                        .toString());
        archiving.write(visitor.actor(), ClientId.parse(client), response.getOutputStream());
        return null;
    }

    @PostMapping("/way/{card}")
    String takenBack(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String client,
            @PathVariable String card,
            RedirectAttributes next,
            Locale locale) {
        cards.takenBack(visitor.actor(), AccessCardId.parse(card));
        next.addFlashAttribute("notice", Texts.in(locale).get("pocket.leave.way.done"));
        return "redirect:" + visitor.base() + "/leave/" + client;
    }

    private String form(Visitor visitor, Leave leave, Typed typed, Model page) {
        page.addAttribute("leave", leave);
        page.addAttribute("typed", typed);
        page.addAttribute("first", leaves.first(visitor.actor(), leave.client()));
        return "pocket/leave";
    }

    private String again(
            Visitor visitor,
            Leave leave,
            Typed typed,
            Refused refused,
            Model page,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("alarm", refused.refusal().sentence(locale));
        return form(visitor, leave, typed, page);
    }
}
