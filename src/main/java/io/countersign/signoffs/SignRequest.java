package io.countersign.signoffs;

import io.countersign.posts.RevisionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One gesture: these revisions, signed with this proof.
 *
 * @param nonce the number of the page, used once
 * @param browser what the browser calls itself, where known
 */
public record SignRequest(
        String nonce,
        List<RevisionId> revisions,
        Proof proof,
        @Nullable String browser) {

    public SignRequest {
        revisions = List.copyOf(revisions);
    }

    public SignRequest(String nonce, List<RevisionId> revisions, Proof proof) {
        this(nonce, revisions, proof, null);
    }
}
