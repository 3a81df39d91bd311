package io.countersign.agencies;

/** What becomes of posts that are signed when the end of a contract is said. */
public enum SignedRemainder {
    /** What is signed goes out until the last day is over. */
    GOES_OUT,
    /** Nothing goes out any more, from the moment of the choice. */
    STOPS
}
