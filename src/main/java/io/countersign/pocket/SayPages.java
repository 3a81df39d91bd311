package io.countersign.pocket;

import static java.util.stream.Collectors.toMap;

import io.countersign.accounts.AccountSummary;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.PersonDirectory;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.MediaId;
import io.countersign.posts.MediaItem;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.Proof.PasswordProof;
import io.countersign.signoffs.Saying;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Somebody's own post, written and signed in one step; whatever was typed, and the picture, stay when it is refused. */
@Controller
@RequestMapping("/{agency}/me/say")
class SayPages {

    private final Saying saying;
    private final OwnPosts posts;
    private final Composing pictures;
    private final Speech speech;
    private final PersonDirectory people;

    SayPages(Saying saying, OwnPosts posts, Composing pictures, Speech speech, PersonDirectory people) {
        this.saying = saying;
        this.posts = posts;
        this.pictures = pictures;
        this.speech = speech;
        this.people = people;
    }

    @GetMapping
    String say(
            @ModelAttribute(binding = false) Visitor visitor,
            @RequestParam(defaultValue = "") String post,
            Model page) {
        if (post.isEmpty()) {
            return form(visitor, Spoken.NOTHING, page);
        }
        return form(visitor, Spoken.of(posts.get(visitor.actor(), PostId.parse(post)), zone()), page);
    }

    @PostMapping
    String sign(
            @ModelAttribute(binding = false) Visitor visitor,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String password,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser,
            Model page,
            HttpServletResponse response,
            Locale locale) {
        Said said = Said.typed(form);
        Said kept = said;
        try {
            PostId draft = posts.keep(visitor.actor(), speech.read(said, Uploads.bytes(picture), zone(), locale));
            kept = said.keptIn(draft.text());
            RevisionId signed = saying.sign(visitor.actor(), draft, nonce, new PasswordProof(password), browser);
            return "redirect:/" + visitor.agency() + "/sign/signed?rev=" + signed.text();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            explain(refused.refusal(), page, locale);
            return form(visitor, kept, page);
        }
    }

    @PostMapping("/leave/{post}")
    String leave(@ModelAttribute(binding = false) Visitor visitor, @PathVariable String post) {
        posts.leave(visitor.actor(), PostId.parse(post));
        return "redirect:" + visitor.base() + "/say";
    }

    @GetMapping("/picture/{post}/{media}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute(binding = false) Visitor visitor, @PathVariable String post, @PathVariable String media) {
        DraftView draft = posts.get(visitor.actor(), PostId.parse(post));
        MediaItem item = draft.media().stream()
                .filter(one -> one.id().equals(MediaId.parse(media)))
                .findFirst()
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.mime()))
                .cacheControl(CacheControl.noStore())
                .body(pictures.picture(visitor.actor(), draft.id(), item.id()));
    }

    private String form(Visitor visitor, Said said, Model page) {
        page.addAttribute("said", said);
        List<AccountSummary> accounts = speech.accounts(visitor.actor());
        page.addAttribute("accounts", accounts);
        page.addAttribute(
                "bylines",
                accounts.stream().collect(toMap(account -> account, one -> posts.byline(visitor.actor(), one.id()))));
        page.addAttribute("place", Days.place(zone()));
        page.addAttribute("ceremony", saying.begin(visitor.actor()));
        page.addAttribute(
                "begun",
                posts.unfinished(visitor.actor()).stream()
                        .filter(draft -> !draft.id().text().equals(said.post()))
                        .toList());
        String post = said.post();
        if (!post.isEmpty()) {
            page.addAttribute(
                    "media", posts.get(visitor.actor(), PostId.parse(post)).media());
        }
        return "pocket/say";
    }

    private static void explain(Refusal refusal, Model page, Locale locale) {
        page.addAttribute("alarm", refusal.sentence(locale));
        if (refusal.rule().startsWith("delegation.")) {
            page.addAttribute("explanation", refusal.explanation(locale));
        }
    }

    private ZoneId zone() {
        return people.get(CurrentPerson.id()).zone();
    }
}
