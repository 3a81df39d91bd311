package io.countersign.accounts;

/** A way into an account that somebody still has, with the account it leads into. */
public record WayLeft(AccessSummary card, AccountSummary account) {}
