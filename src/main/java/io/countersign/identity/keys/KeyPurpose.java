package io.countersign.identity.keys;

/** What a challenge is for; one made for another purpose is worth nothing. Signatures bring a challenge of their own. */
public enum KeyPurpose {
    ENROL,
    SIGN_IN,
    STEP_UP
}
