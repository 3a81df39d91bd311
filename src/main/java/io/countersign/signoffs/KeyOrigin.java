package io.countersign.signoffs;

import java.time.Instant;

/**
 * How the passkey that signed came to be the signer's.
 *
 * @param addedBy what the signer had shown when they added it: {@code PASSWORD} or {@code PASSKEY}
 */
public record KeyOrigin(String addedBy, Instant addedAt) {}
