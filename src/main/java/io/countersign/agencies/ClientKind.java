package io.countersign.agencies;

/** Whether a client is a person or a company. */
public enum ClientKind {
    INDIVIDUAL,
    COMPANY
}
