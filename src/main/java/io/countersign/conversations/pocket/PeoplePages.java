package io.countersign.conversations.pocket;

import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.conversations.Answering;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.Listening;
import io.countersign.posts.PictureKeeping.KeptPicture;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody who waits: the answer is written here, sent by hand where they wrote, and kept as its writer's own. */
@Controller
@RequestMapping("/{agency}/sign/people/{conversation}")
class PeoplePages {

    /** What parts the name from the place where the words begin; browsers drop the first break of a field. */
    private static final String BELOW = "\n\n\n";

    private final Answering answering;
    private final Listening listening;
    private final Cards cards;

    PeoplePages(Answering answering, Listening listening, Cards cards) {
        this.answering = answering;
        this.listening = listening;
        this.cards = cards;
    }

    @GetMapping
    String show(
            @ModelAttribute(binding = false) Guest guest,
            @PathVariable String conversation,
            @RequestParam(defaultValue = "") List<String> later,
            Model page,
            Locale locale) {
        ConversationId id = ConversationId.parse(conversation);
        String byline = answering.byline(guest.actor(), id);
        return form(guest, id, later, byline.isEmpty() ? "" : BELOW + byline, page, locale);
    }

    @PostMapping("/answered")
    String answered(
            @ModelAttribute(binding = false) Guest guest,
            @PathVariable String conversation,
            @RequestParam(defaultValue = "") List<String> later,
            @RequestParam(defaultValue = "") String words,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        ConversationId id = ConversationId.parse(conversation);
        String form = form(guest, id, later, words, page, locale);
        boolean nothing = words.isBlank() || words.strip().equals(answering.byline(guest.actor(), id));
        try {
            answering.answered(guest.actor(), id, nothing ? "" : words);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form;
        }
        String said = nothing ? "conversations.pocket.answered.elsewhere" : "conversations.pocket.answered";
        next.addFlashAttribute("notice", Texts.in(locale).get(said));
        return back(guest, later);
    }

    @PostMapping("/none")
    String none(
            @ModelAttribute(binding = false) Guest guest,
            @PathVariable String conversation,
            @RequestParam(defaultValue = "") List<String> later,
            RedirectAttributes next,
            Locale locale) {
        answering.noAnswer(guest.actor(), ConversationId.parse(conversation));
        next.addFlashAttribute("notice", Texts.in(locale).get("conversations.pocket.closed"));
        return back(guest, later);
    }

    @GetMapping("/screenshot")
    ResponseEntity<byte[]> screenshot(@ModelAttribute(binding = false) Guest guest, @PathVariable String conversation) {
        KeptPicture picture = listening.screenshot(guest.actor(), ConversationId.parse(conversation));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mime()))
                .cacheControl(CacheControl.noStore())
                .body(picture.bytes());
    }

    private String form(Guest guest, ConversationId id, List<String> later, String words, Model page, Locale locale) {
        page.addAttribute("card", cards.of(guest.actor(), id, locale));
        page.addAttribute("words", words);
        page.addAttribute("later", later);
        List<String> left = new ArrayList<>(later);
        left.add(id.text());
        page.addAttribute("laterToo", left);
        page.addAttribute(
                "next",
                answering.waitingFor(guest.actor()).stream()
                        .map(one -> one.id().text())
                        .filter(one -> !left.contains(one))
                        .findFirst()
                        .orElse(""));
        return "pocket/person";
    }

    private static String back(Guest guest, List<String> later) {
        return "redirect:" + guest.base() + (later.isEmpty() ? "" : "?later=" + String.join("&later=", later));
    }
}
