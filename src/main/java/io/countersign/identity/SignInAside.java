package io.countersign.identity;

/**
 * Somewhere else that the sign-in page leads to, for an installation that has such a place.
 *
 * @param textKey what the link says
 * @param path where it leads, from the root
 */
public record SignInAside(String textKey, String path) {}
