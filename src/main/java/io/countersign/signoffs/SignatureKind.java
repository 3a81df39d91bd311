package io.countersign.signoffs;

/** The kind of proof a signature rests on; every screen and receipt says which. */
public enum SignatureKind {
    /** Typed afresh; that it was right rests on our word. */
    PASSWORD,
    /** Signed by a key on a device of the signer's; anybody can check it. */
    PASSKEY
}
