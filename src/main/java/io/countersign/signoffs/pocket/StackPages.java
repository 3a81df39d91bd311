package io.countersign.signoffs.pocket;

import io.countersign.identity.keys.Passkeys;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.Signing;
import io.countersign.signoffs.Stack;
import io.countersign.signoffs.StackCard;
import io.countersign.tasks.VoiceCard;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stack, one card at a time: posts, the list to sign, who waits, small things to do. Looking changes nothing. */
@Controller
@RequestMapping({"/{agency}/sign", "/{agency}/sign/l/{token}"})
class StackPages {

    private final Stack stack;
    private final Signing signing;
    private final VoiceCards people;
    private final Chores chores;
    private final Passkeys passkeys;

    StackPages(Stack stack, Signing signing, VoiceCards people, Chores chores, Passkeys passkeys) {
        this.stack = stack;
        this.signing = signing;
        this.people = people;
        this.chores = chores;
        this.passkeys = passkeys;
    }

    @GetMapping
    String stack(
            @ModelAttribute(binding = false) Reader reader,
            @RequestParam(defaultValue = "") List<String> ok,
            @RequestParam(defaultValue = "") List<String> later,
            @RequestParam(defaultValue = "") String look,
            Model page,
            RedirectAttributes next,
            Locale locale) {
        List<StackCard> cards = reader.cards(stack);
        Waiting waiting = Waiting.of(people.waiting(reader), people.others(reader), later, look);
        page.addAttribute("waiting", waiting);
        page.addAttribute("chores", chores.of(reader));
        if (cards.isEmpty() || waiting.isAskedFor()) {
            String elsewhere = elsewhere(reader, waiting, later);
            return elsewhere == null ? person(reader, waiting, page, locale) : onTo(elsewhere, page, next);
        }
        Progress progress = Progress.of(cards, ok, look);
        page.addAttribute("progress", progress);
        page.addAttribute("seen", progress.seen());
        return progress.current() == null ? list(reader, progress, page, locale) : card(progress, page, locale);
    }

    /** The page of who waits in a conversation, or, when nobody does, of the first small thing to do. */
    private @Nullable String elsewhere(Reader reader, Waiting waiting, List<String> later) {
        String other = waiting.other();
        if (other != null) {
            return below(reader, "people/" + other, waiting.later());
        }
        return waiting.card() != null
                ? null
                : chores.of(reader).stream()
                        .filter(one -> !later.contains(one))
                        .findFirst()
                        .map(one -> below(reader, one, later))
                        .orElse(null);
    }

    private static String below(Reader reader, String path, List<String> later) {
        return reader.base() + "/" + path + (later.isEmpty() ? "" : "?later=" + String.join("&later=", later));
    }

    /** On to another page, with what there was to say to the reader. */
    private static String onTo(String address, Model page, RedirectAttributes next) {
        Object notice = page.getAttribute("notice");
        if (notice != null) {
            next.addFlashAttribute("notice", notice);
        }
        return "redirect:" + address;
    }

    private String person(Reader reader, Waiting waiting, Model page, Locale locale) {
        VoiceCard card = waiting.card();
        if (card == null) {
            return "pocket/empty";
        }
        page.addAttribute("card", people.view(reader, card, locale));
        return "pocket/voice";
    }

    private static String card(Progress progress, Model page, Locale locale) {
        page.addAttribute("card", CardView.of(progress.card(), locale));
        return "pocket/card";
    }

    private String list(Reader reader, Progress progress, Model page, Locale locale) {
        List<StackCard> chosen = progress.chosen();
        page.addAttribute(
                "cards", chosen.stream().map(card -> CardView.of(card, locale)).toList());
        page.addAttribute(
                "ceremony",
                signing.begin(
                        reader.actor(),
                        chosen.stream()
                                .flatMap(card -> card.revisions().stream())
                                .toList()));
        if (reader.actor().person().filter(passkeys::has).isPresent()) {
            page.addAttribute("house", passkeys.house());
        }
        return "pocket/list";
    }

    @GetMapping("/media/{revision}/{sha256}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute(binding = false) Reader reader,
            @PathVariable String revision,
            @PathVariable String sha256) {
        SignedMedia picture = reader.picture(stack, RevisionId.parse(revision), sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mime()))
                .cacheControl(CacheControl.noStore())
                .body(picture.bytes());
    }
}
