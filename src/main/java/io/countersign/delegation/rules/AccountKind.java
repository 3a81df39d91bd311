package io.countersign.delegation.rules;

/** Whose voice an account is: one person's, or a company's. */
public enum AccountKind {
    PERSONAL,
    CORPORATE
}
