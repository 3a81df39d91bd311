package io.countersign.ledger;

/** What an entry is about: the kind of thing, and its id as addresses write it. */
public record Subject(String type, String id) {}
