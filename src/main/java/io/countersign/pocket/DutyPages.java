package io.countersign.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.DutyId;
import io.countersign.accounts.DutyKeeping;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Where the owner of a company's account says who answers when. */
@Controller
@RequestMapping("/{agency}/me/duty/{account}")
class DutyPages {

    private static final DutyTimes.Typed NOTHING = new DutyTimes.Typed("", List.of(), "09:00", "17:00");

    private final DutyKeeping duties;
    private final DutyTimes times;
    private final Voices voices;

    DutyPages(DutyKeeping duties, DutyTimes times, Voices voices) {
        this.duties = duties;
        this.times = times;
        this.voices = voices;
    }

    @GetMapping
    String ask(
            @ModelAttribute(binding = false) Visitor visitor, @PathVariable String account, Model page, Locale locale) {
        return form(visitor, voices.shared(visitor.actor(), account, locale), NOTHING, page, locale);
    }

    @PostMapping
    String add(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") List<String> days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Model page,
            HttpServletResponse response,
            Locale locale) {
        Voice voice = voices.shared(visitor.actor(), account, locale);
        DutyTimes.Typed typed = new DutyTimes.Typed(who, days, from, until);
        try {
            duties.add(visitor.actor(), AccountId.parse(account), typed.hours());
            return "redirect:" + visitor.base() + "/duty/" + account;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form(visitor, voice, typed, page, locale);
        }
    }

    @PostMapping("/{duty}/end")
    String end(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String account,
            @PathVariable String duty,
            RedirectAttributes next,
            Locale locale) {
        duties.remove(visitor.actor(), DutyId.parse(duty));
        next.addFlashAttribute("notice", Texts.in(locale).get("pocket.duty.ended"));
        return "redirect:" + visitor.base() + "/duty/"
                + AccountId.parse(account).text();
    }

    private String form(Visitor visitor, Voice voice, DutyTimes.Typed typed, Model page, Locale locale) {
        page.addAttribute("voice", voice);
        page.addAttribute("typed", typed);
        page.addAttribute("lines", times.lines(visitor.actor(), voice.account(), locale));
        page.addAttribute("people", times.people(visitor.actor(), voice.account()));
        page.addAttribute("week", DutyTimes.week(locale));
        page.addAttribute("place", Days.place(voices.zone(visitor.actor(), voice.account())));
        return "pocket/duty";
    }
}
