package io.countersign.accounts;

/** What is needed to note a client's account. */
public record NewAccount(NetworkName network, AccountKind kind, String handle, String displayName) {}
