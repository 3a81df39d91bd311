package io.countersign.accounts;

/** Whether an account is one person's voice or a company's. */
public enum AccountKind {
    PERSONAL,
    CORPORATE
}
