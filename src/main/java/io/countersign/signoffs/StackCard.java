package io.countersign.signoffs;

import io.countersign.posts.RevisionId;
import java.time.Instant;

/**
 * A post that waits for a signature, exactly as it was frozen: nothing on a card comes from anywhere else.
 *
 * @param fingerprint the SHA-256 of the frozen bytes, in hexadecimal
 * @param ownWords whether the signer wrote these words
 * @param over whether its last moment has passed, so that it can only be given back
 */
public record StackCard(RevisionId revision, Manifest manifest, String fingerprint, boolean ownWords, boolean over) {

    Instant goesOut() {
        return manifest.occurrences().getFirst().earliest();
    }
}
