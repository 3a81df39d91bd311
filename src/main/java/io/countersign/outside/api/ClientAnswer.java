package io.countersign.outside.api;

/** A client as a program reads it. */
record ClientAnswer(String id, String name) {}
