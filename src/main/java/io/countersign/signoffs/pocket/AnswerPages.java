package io.countersign.signoffs.pocket;

import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.Signing;
import io.countersign.signoffs.Stack;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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

/** What an owner does with a card besides signing; whatever was typed stays on the page when something is refused. */
@Controller
@RequestMapping({"/{agency}/sign", "/{agency}/sign/l/{token}"})
class AnswerPages {

    private final Stack stack;
    private final Signing signing;

    AnswerPages(Stack stack, Signing signing) {
        this.stack = stack;
        this.signing = signing;
    }

    @GetMapping("/{answer:fix|back|drop}/{revision}")
    String ask(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String answer,
            @PathVariable String revision,
            @RequestParam(defaultValue = "") List<String> ok,
            Model page,
            Locale locale) {
        CardView card = CardView.of(reader.card(stack, RevisionId.parse(revision)), locale);
        return form(
                page, answer, card, ok, answer.equals("fix") ? card.manifest().text() : "");
    }

    @PostMapping("/{answer:fix|back|drop}/{revision}")
    String give(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String answer,
            @PathVariable String revision,
            @RequestParam(defaultValue = "") List<String> ok,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        RevisionId id = RevisionId.parse(revision);
        CardView card = CardView.of(reader.card(stack, id), locale);
        try {
            return given(reader, answer, id, words, password, ok, next, locale);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form(page, answer, card, ok, words);
        }
    }

    @PostMapping("/undo/{revision}")
    String undo(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String revision,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes next,
            Locale locale) {
        Texts texts = Texts.in(locale);
        signing.withdraw(
                reader.actor(),
                RevisionId.parse(revision),
                texts.get("signoffs.pocket.undo.reason"),
                reader.proof(password));
        next.addFlashAttribute("notice", texts.get("signoffs.pocket.undone"));
        return reader.back(List.of());
    }

    private String given(
            Reader reader,
            String answer,
            RevisionId id,
            String words,
            String password,
            List<String> ok,
            RedirectAttributes next,
            Locale locale) {
        List<String> others = new ArrayList<>(ok);
        others.remove(id.text());
        if (answer.equals("fix")) {
            RevisionId fixed = signing.fixMyself(reader.actor(), id, words, reader.proof(password));
            return reader.back(others) + (others.isEmpty() ? "?" : "&") + "look=" + fixed.text();
        }
        if (answer.equals("back")) {
            signing.sendBack(reader.actor(), id, words, reader.proof(password));
        } else {
            signing.dontPost(reader.actor(), id, words, reader.proof(password));
        }
        next.addFlashAttribute("notice", Texts.in(locale).get("signoffs.pocket." + answer + ".done"));
        return reader.back(others);
    }

    private static String form(Model page, String answer, CardView card, List<String> ok, String words) {
        page.addAttribute("answer", answer);
        page.addAttribute("card", card);
        page.addAttribute("seen", ok);
        page.addAttribute("words", words);
        return "pocket/answer";
    }
}
