package io.countersign.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateId;
import io.countersign.accounts.MandateScope;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.signoffs.MandateSigning;
import io.countersign.signoffs.Proof.PasswordProof;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** Letting somebody speak on a company's account, and ending it; what was typed stays when something is refused. */
@Controller
@RequestMapping("/{agency}/me/speak/{account}")
class MandatePages {

    private final MandateSigning signing;
    private final AccountKeeping accounts;
    private final Voices voices;
    private final Grants grants;

    MandatePages(MandateSigning signing, AccountKeeping accounts, Voices voices, Grants grants) {
        this.signing = signing;
        this.accounts = accounts;
        this.voices = voices;
        this.grants = grants;
    }

    @GetMapping
    String ask(
            @ModelAttribute(binding = false) Visitor visitor, @PathVariable String account, Model page, Locale locale) {
        return form(
                visitor.actor(),
                voices.shared(visitor.actor(), account, locale),
                new Grants.Typed("", MandateScope.ALL.name(), "", ""),
                page);
    }

    @PostMapping
    String grant(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        AccountSummary on = accounts.get(visitor.actor(), AccountId.parse(account));
        Grants.Typed typed = new Grants.Typed(who, scope, from, until);
        try {
            Grants.Grant grant = grants.read(visitor.actor(), on, typed);
            signing.grant(visitor.actor(), on.id(), grant.to(), grant.term(), new PasswordProof(password));
            next.addFlashAttribute("notice", grants.sentence(visitor.actor(), on, grant, locale));
            return "redirect:" + visitor.base();
        } catch (Refused refused) {
            Voice voice = own(visitor.actor(), on, refused, locale);
            return again(form(visitor.actor(), voice, typed, page), refused, page, response, locale);
        }
    }

    @GetMapping("/end/{mandate}")
    String askToEnd(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String account,
            @PathVariable String mandate,
            Model page,
            Locale locale) {
        return end(voices.shared(visitor.actor(), account, locale), mandate, page);
    }

    @PostMapping("/end/{mandate}")
    String end(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String account,
            @PathVariable String mandate,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        AccountSummary on = accounts.get(visitor.actor(), AccountId.parse(account));
        try {
            signing.revoke(visitor.actor(), MandateId.parse(mandate), new PasswordProof(password));
            next.addFlashAttribute("notice", Texts.in(locale).get("pocket.end.done", on.label()));
            return "redirect:" + visitor.base();
        } catch (Refused refused) {
            Voice voice = own(visitor.actor(), on, refused, locale);
            return again(end(voice, mandate, page), refused, page, response, locale);
        }
    }

    private String form(Actor actor, Voice voice, Grants.Typed typed, Model page) {
        page.addAttribute("voice", voice);
        page.addAttribute("typed", typed);
        page.addAttribute("choice", grants.choice(actor, voice.account()));
        return "pocket/mandate";
    }

    private static String end(Voice voice, String mandate, Model page) {
        page.addAttribute("voice", voice);
        page.addAttribute(
                "speaker",
                voice.speakers().stream()
                        .filter(one -> one.mandate().equals(mandate))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return "pocket/end";
    }

    /** The account as its owner's form needs it; for everybody else, and where there is no form, the refusal stands alone. */
    private Voice own(Actor actor, AccountSummary account, Refused refused, Locale locale) {
        return voices.findShared(actor, account.id(), locale).orElseThrow(() -> refused);
    }

    private static String again(String view, Refused refused, Model page, HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("alarm", refused.refusal().sentence(locale));
        return view;
    }
}
