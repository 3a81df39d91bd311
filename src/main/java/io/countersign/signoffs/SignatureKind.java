package io.countersign.signoffs;

/** The kind of proof a signature rests on; every screen and receipt says which. */
public enum SignatureKind {
    PASSWORD
}
