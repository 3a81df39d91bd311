package io.countersign.pocket;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.base.Texts;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner says that somebody gets in no longer, with where to close the way on the network itself. */
@Controller
@RequestMapping("/{agency}/me/access/{card}")
class AccessPages {

    private final AccessKeeping cards;
    private final Entrants entrants;

    AccessPages(AccessKeeping cards, Entrants entrants) {
        this.cards = cards;
        this.entrants = entrants;
    }

    @GetMapping
    String ask(@ModelAttribute(binding = false) Visitor visitor, @PathVariable String card, Model page, Locale locale) {
        Entrants.Closing closing = entrants.closing(visitor.actor(), card, locale);
        page.addAttribute("entrant", closing.entrant());
        page.addAttribute("account", closing.account());
        page.addAttribute("where", closing.where());
        return "pocket/access-end";
    }

    @PostMapping
    String end(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String card,
            RedirectAttributes next,
            Locale locale) {
        Entrants.Closing closing = entrants.closing(visitor.actor(), card, locale);
        cards.end(visitor.actor(), AccessCardId.parse(card));
        next.addFlashAttribute(
                "notice",
                Texts.in(locale).get("pocket.access.done", closing.entrant().name(), closing.account()));
        return "redirect:" + visitor.base();
    }
}
