package io.countersign.accounts;

/** The ways of speaking on an account: to everybody, or to somebody who waits for an answer. */
public enum Speaking {
    POSTS,
    ANSWERS
}
