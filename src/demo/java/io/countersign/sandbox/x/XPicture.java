package io.countersign.sandbox.x;

/** A picture on the emulated X, with its exact bytes and its description, empty where none was given. */
public record XPicture(long id, String type, byte[] content, String alt) {}
