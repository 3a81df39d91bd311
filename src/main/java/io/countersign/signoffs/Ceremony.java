package io.countersign.signoffs;

import java.time.Instant;

/** A number to sign with: once, and only until it expires. */
public record Ceremony(String nonce, Instant expires) {}
