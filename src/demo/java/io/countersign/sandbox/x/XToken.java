package io.countersign.sandbox.x;

/** An access token of the emulated X with its secret. */
public record XToken(String token, String secret) {}
