package io.countersign.signoffs;

import io.countersign.posts.RevisionId;

/** Asked of whoever sends: whether something of a signed revision can still go out. */
public interface StillToCome {

    boolean isToCome(RevisionId revision);
}
