package io.countersign.signoffs.pocket;

import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.OpenedLink;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Receipt;
import io.countersign.signoffs.Receipts;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.Stack;
import io.countersign.signoffs.StackCard;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at the stack: a member who is signed in, or the holder of a link from a mail.
 *
 * @param agency the agency's short name, as in the address
 * @param base the address of the stack, for this reader
 */
record Reader(Actor actor, @Nullable OpenedLink link, String agency, String base) {

    /** Whether a fresh proof is needed for everything but reading. */
    public boolean byLink() {
        return link != null;
    }

    public String base() {
        return base;
    }

    public String agency() {
        return agency;
    }

    List<StackCard> cards(Stack stack) {
        return link == null ? stack.of(actor) : stack.through(actor, link);
    }

    StackCard card(Stack stack, RevisionId id) {
        return cards(stack).stream()
                .flatMap(card -> card.faces().stream())
                .filter(card -> card.revision().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    SignedMedia picture(Stack stack, RevisionId revision, String sha256) {
        return link == null
                ? stack.picture(actor, revision, sha256)
                : stack.pictureThrough(actor, link, revision, sha256);
    }

    List<Receipt> receipts(Receipts receipts, RevisionId revision) {
        return link == null ? receipts.of(actor, revision) : receipts.through(actor, link, revision);
    }

    /** What a change needs: nothing more in a session, the password where only a link was held. */
    Proof proof(String password) {
        return byLink() ? new Proof.PasswordProof(password) : new Proof.WayIn();
    }

    /** Leads back to the stack, with what has been looked at. */
    String back(Collection<String> seen) {
        return "redirect:" + base + seen(seen);
    }

    static String seen(Collection<String> seen) {
        return seen.isEmpty() ? "" : "?ok=" + String.join("&ok=", seen);
    }
}
