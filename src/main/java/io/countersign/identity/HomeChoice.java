package io.countersign.identity;

/**
 * One place a person may go to after signing in.
 *
 * @param name the agency, as people call it
 * @param role what the person is there, in words
 * @param path where it starts, from the root: {@code /bluebird/day}
 */
public record HomeChoice(String name, String role, String path) {}
