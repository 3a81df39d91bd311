package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes somebody's own words and enters the signature over them, both or neither. */
@Component
@Transactional
class OwnSignatures {

    private final OwnPosts posts;
    private final Freezing freezing;
    private final SignatureBook book;

    OwnSignatures(OwnPosts posts, Freezing freezing, SignatureBook book) {
        this.posts = posts;
        this.freezing = freezing;
        this.book = book;
    }

    RevisionId enter(Actor actor, PostId own, Gesture gesture) {
        RevisionId revision = freezing.freeze(actor, posts.get(actor, own).id());
        SignRequest request = new SignRequest(gesture.nonce(), List.of(revision), gesture.proof(), gesture.browser());
        book.enter(actor, request, gesture.proved());
        return revision;
    }

    /** The gesture that signs, once it is proved. */
    record Gesture(String nonce, Proof proof, @Nullable String browser, Proved proved) {}
}
