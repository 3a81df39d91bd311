package io.countersign.delegation.rules;

/** A sentence or list item of a brief. */
record Passage(int start, int end, boolean isItem) {}
