package io.countersign.pocket;

/**
 * Somebody who gets into an account on its network, as its owner reads it.
 *
 * @param way the way in, by the network's own word
 * @param since since when and, where it has one, until when
 * @param known when somebody last said that it works, or that nobody has for long
 * @param live whether it is in force; what has run out still waits to be ended on the network too
 */
public record Entrant(String card, String name, String way, String since, String known, boolean live) {}
