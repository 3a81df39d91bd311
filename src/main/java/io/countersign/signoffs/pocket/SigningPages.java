package io.countersign.signoffs.pocket;

import io.countersign.base.Refused;
import io.countersign.identity.keys.Assertion;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.OpenedLink;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Proof.PasskeyProof;
import io.countersign.signoffs.Proof.PasswordProof;
import io.countersign.signoffs.ReadLinks;
import io.countersign.signoffs.Receipt;
import io.countersign.signoffs.Receipts;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import io.countersign.signoffs.Stack;
import io.countersign.signoffs.StackCard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one gesture that signs, and what is shown after it. */
@Controller
@RequestMapping({"/{agency}/sign", "/{agency}/sign/l/{token}"})
class SigningPages {

    private final Signing signing;
    private final Receipts receipts;
    private final Stack stack;
    private final ReadLinks links;

    SigningPages(Signing signing, Receipts receipts, Stack stack, ReadLinks links) {
        this.signing = signing;
        this.receipts = receipts;
        this.stack = stack;
        this.links = links;
    }

    @PostMapping("/signature")
    String sign(
            @ModelAttribute(binding = false) Reader reader,
            @RequestParam String nonce,
            @RequestParam(defaultValue = "") List<String> revision,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser,
            RedirectAttributes next,
            Locale locale) {
        List<RevisionId> chosen = revision.stream().map(RevisionId::parse).toList();
        try {
            signing.sign(reader.actor(), new SignRequest(nonce, chosen, proof(form), browser));
        } catch (Refused refused) {
            next.addFlashAttribute("alarm", refused.refusal().sentence(locale));
            return reader.back(revision);
        }
        endIfDone(reader, signed(reader, revision, locale), next);
        return "redirect:" + reader.base() + "/signed?rev=" + String.join("&rev=", revision);
    }

    /** A passkey where one answered, the password otherwise. */
    private static Proof proof(Map<String, String> form) {
        return Assertion.in(form)
                .<Proof>map(PasskeyProof::new)
                .orElseGet(() -> new PasswordProof(form.getOrDefault("password", "")));
    }

    @GetMapping("/signed")
    String signed(
            @ModelAttribute(binding = false) Reader reader,
            @RequestParam(defaultValue = "") List<String> rev,
            Model page,
            Locale locale) {
        List<SignedView> signed = signed(reader, rev, locale);
        page.addAttribute("signed", signed);
        return signed.isEmpty() ? "pocket/empty" : "pocket/signed";
    }

    private void endIfDone(Reader reader, List<SignedView> signed, RedirectAttributes next) {
        OpenedLink link = reader.link();
        if (link != null && reader.cards(stack).isEmpty()) {
            next.addFlashAttribute("signed", signed);
            next.addFlashAttribute("agency", reader.agency());
            links.end(link);
        }
    }

    private List<SignedView> signed(Reader reader, List<String> revisions, Locale locale) {
        return revisions.stream()
                .map(RevisionId::parse)
                .flatMap(id -> reader.receipts(receipts, id).stream().map(receipt -> view(id, receipt, locale)))
                .toList();
    }

    private static SignedView view(RevisionId id, Receipt receipt, Locale locale) {
        CardView card = CardView.of(
                new StackCard(id, receipt.signed(), receipt.fingerprint(), false, false, List.of()), locale);
        String key = receipt.key().map(origin -> Times.of(origin, locale)).orElse("");
        return new SignedView(card, receipt.kind().name(), key);
    }

    /**
     * A post that has just been signed, and by which kind of proof.
     *
     * @param key how the passkey came to be theirs, where one signed
     */
    public record SignedView(CardView card, String kind, String key) {}
}
