package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.Cast.Player;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.OwnPost;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Variants;
import io.countersign.posts.Window;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Saying;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What VAs and owners do with posts, in one gesture each: the demonstration's days are made of these. */
@Component
class Gestures {

    private final Work work;
    private final Composing composing;
    private final Variants variants;
    private final AskingForSignature asking;
    private final Signing signing;
    private final Saying saying;
    private final OwnPosts own;

    Gestures(
            Work work,
            Composing composing,
            Variants variants,
            AskingForSignature asking,
            Signing signing,
            Saying saying,
            OwnPosts own) {
        this.work = work;
        this.composing = composing;
        this.variants = variants;
        this.asking = asking;
        this.signing = signing;
        this.saying = saying;
        this.own = own;
    }

    /** Drafts the post of the task whose title has these words in it, for an account and a time. */
    PostId draft(Player va, DemoClient client, String about, AccountId account, Window window, String words) {
        PostId post = composing.openFor(va.actor(), work.onto(va, client, about, account, window.latest()));
        write(va, post, words);
        composing.setWindow(va.actor(), post, window);
        return post;
    }

    void write(Player va, PostId post, String words) {
        composing.saveText(va.actor(), post, composing.get(va.actor(), post).edits(), flowing(words));
    }

    PostId illustrate(Player va, PostId post, DemoPicture picture) {
        MediaItem added = composing.addPicture(va.actor(), post, picture.jpeg());
        composing.describe(va.actor(), post, added.id(), picture.shows());
        return post;
    }

    PostId alsoOn(Player va, PostId post, AccountId account, String words) {
        PostId variant = variants.alsoOn(va.actor(), post, account);
        write(va, variant, words);
        return variant;
    }

    void handTo(Player va, PostId post, Player hand) {
        composing.handTo(va.actor(), post, hand.member());
    }

    RevisionId ask(Player va, PostId post) {
        return asking.ask(va.actor(), post);
    }

    /** The revision that waits for its signature, or that was signed last. */
    RevisionId current(Player va, PostId post) {
        RevisionId current = composing.get(va.actor(), post).current();
        if (current == null) {
            throw new IllegalStateException("nobody was asked to sign " + post);
        }
        return current;
    }

    void sign(Actor owner, RevisionId... revisions) {
        List<RevisionId> all = List.of(revisions);
        String nonce = signing.begin(owner, all).nonce();
        signing.sign(owner, new SignRequest(nonce, all, new Proof.PasswordProof(DemoPeople.PASSWORD)));
    }

    void sendBack(Actor owner, RevisionId revision, String reason) {
        signing.sendBack(owner, revision, reason, new Proof.WayIn());
    }

    void dontPost(Actor owner, RevisionId revision, String reason) {
        signing.dontPost(owner, revision, reason, new Proof.WayIn());
    }

    void withdraw(Actor owner, RevisionId revision, String reason) {
        signing.withdraw(owner, revision, reason, new Proof.WayIn());
    }

    /** Writes and signs a post of one's own, to go out at once. */
    void say(Actor speaker, AccountId account, Lane lane, Window window, @Nullable DemoPicture picture, String words) {
        OwnPost.OwnPicture shown = picture == null
                ? new OwnPost.OwnPicture(new byte[0], "", false)
                : new OwnPost.OwnPicture(picture.jpeg(), picture.shows(), false);
        String nonce = saying.begin(speaker).nonce();
        PostId post = own.keep(
                speaker,
                new OwnPost(null, account, lane, flowing(words), window, shown, "A post", "Written by its signer."));
        saying.sign(speaker, post, nonce, new Proof.PasswordProof(DemoPeople.PASSWORD), null);
    }

    static Window hours(Instant begin, int hours, DemoClient client) {
        return Window.of(begin, begin.plus(Duration.ofHours(hours)), client.zone());
    }

    /** Paragraphs stay apart, lines within them flow. */
    private static String flowing(String words) {
        return words.strip().replaceAll("(?<!\n)\n(?!\n)", " ");
    }
}
