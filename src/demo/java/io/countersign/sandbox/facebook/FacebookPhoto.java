package io.countersign.sandbox.facebook;

/** A photo uploaded to a Page, with what is told to those who cannot see it. */
public record FacebookPhoto(long id, String type, byte[] content, String alt) {}
