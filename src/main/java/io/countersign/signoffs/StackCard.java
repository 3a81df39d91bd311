package io.countersign.signoffs;

import io.countersign.posts.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message that waits for a signature, exactly as it was frozen: nothing on a card comes from anywhere else.
 *
 * @param fingerprint the SHA-256 of the frozen bytes, in hexadecimal
 * @param ownWords whether the signer wrote these words
 * @param over whether its last moment has passed, so that it can only be given back
 * @param variants the same message for other accounts, which is signed with it; a variant has none of its own
 */
public record StackCard(
        RevisionId revision,
        Manifest manifest,
        String fingerprint,
        boolean ownWords,
        boolean over,
        List<StackCard> variants) {

    public StackCard {
        variants = List.copyOf(variants);
    }

    StackCard with(List<StackCard> others) {
        return new StackCard(revision, manifest, fingerprint, ownWords, over, others);
    }

    /** The card and its variants, one for each account. */
    public List<StackCard> faces() {
        return Stream.concat(Stream.of(this), variants.stream()).toList();
    }

    /** Everything that one gesture signs. */
    public List<RevisionId> revisions() {
        return faces().stream().map(StackCard::revision).toList();
    }

    Instant goesOut() {
        return manifest.occurrences().getFirst().earliest();
    }
}
