package io.countersign.signoffs;

import io.countersign.base.MemberId;
import io.countersign.posts.PostSummary;
import java.time.Instant;
import java.util.List;

/** A post that waits for a signature: whoever may give it, and since when they are asked. */
public record AwaitedSignature(PostSummary post, List<MemberId> signers, Instant askedAt) {

    public AwaitedSignature {
        signers = List.copyOf(signers);
    }
}
