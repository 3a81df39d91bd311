package io.countersign.signoffs.pocket;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.base.Texts;
import io.countersign.tasks.TaskDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner lets somebody in and works off short lists; there is no way here by a link from a mail. */
@Controller
@RequestMapping("/{agency}/sign")
class ChorePages {

    private final Chores chores;
    private final AccessKeeping cards;
    private final TaskDesk tasks;

    ChorePages(Chores chores, AccessKeeping cards, TaskDesk tasks) {
        this.chores = chores;
        this.cards = cards;
        this.tasks = tasks;
    }

    @GetMapping("/let-in/{card}")
    String letIn(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String card,
            @RequestParam(defaultValue = "") List<String> later,
            Model page,
            Locale locale) {
        page.addAttribute("card", chores.letIn(reader.actor(), card, locale));
        page.addAttribute("laterToo", with(later, "let-in/" + card));
        return "pocket/let-in";
    }

    @PostMapping("/let-in/{card}")
    String given(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String card,
            RedirectAttributes next,
            Locale locale) {
        LetInView view = chores.letIn(reader.actor(), card, locale);
        cards.given(reader.actor(), AccessCardId.parse(card));
        next.addFlashAttribute("notice", Texts.in(locale).get("signoffs.pocket.let-in.done", view.who()));
        return "redirect:" + reader.base();
    }

    @PostMapping("/let-in/{card}/no")
    String refused(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String card,
            RedirectAttributes next,
            Locale locale) {
        LetInView view = chores.letIn(reader.actor(), card, locale);
        cards.end(reader.actor(), AccessCardId.parse(card));
        next.addFlashAttribute("notice", Texts.in(locale).get("signoffs.pocket.let-in.refused", view.who()));
        return "redirect:" + reader.base();
    }

    @GetMapping("/do/{task}")
    String list(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String task,
            @RequestParam(defaultValue = "") List<String> later,
            Model page,
            Locale locale) {
        page.addAttribute("chore", chores.chore(reader.actor(), task, locale));
        page.addAttribute("laterToo", with(later, "do/" + task));
        return "pocket/chore";
    }

    @PostMapping("/do/{task}")
    String done(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String task,
            RedirectAttributes next,
            Locale locale) {
        tasks.done(reader.actor(), chores.mine(reader.actor(), task));
        next.addFlashAttribute("notice", Texts.in(locale).get("signoffs.pocket.do.done"));
        return "redirect:" + reader.base();
    }

    private static List<String> with(List<String> later, String here) {
        List<String> all = new ArrayList<>(later);
        all.remove(here);
        all.add(here);
        return all;
    }
}
