package io.countersign.base;

/** Knows whether a person proved a moment ago who they are; implemented by the room that signs people in. */
public interface Freshness {

    /** Whether the request at hand is this person's, and they proved it within the last minutes. */
    boolean isFresh(PersonId person);
}
