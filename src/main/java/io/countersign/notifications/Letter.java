package io.countersign.notifications;

/**
 * A mail as it goes out: plain text and the same as HTML.
 *
 * @param to the address
 */
public record Letter(String to, String subject, String text, String html) {}
