package io.countersign.delegation.rules;

/**
 * A word of a text, or several that mean one thing.
 *
 * @param key the word as the rules see it: lower case, mended, one name for what means the same
 * @param gap what stands between it and the word before
 */
record Word(int start, int end, String key, String gap) {

    private static final String BREAKS = ",&;:()[]–—|/>•\"“”!?…";

    /** Whether something stands before it that may part two thoughts. */
    boolean isAfterBreak() {
        return gap.indexOf(" - ") >= 0 || gap.codePoints().anyMatch(c -> c > 0x2FFF || BREAKS.indexOf(c) >= 0);
    }

    boolean opensBracket() {
        return gap.indexOf('(') > gap.indexOf(')');
    }

    boolean closesBracket() {
        return gap.indexOf(')') >= 0;
    }

    boolean isNumber() {
        return Character.isDigit(key.charAt(0));
    }

    Word as(String newKey) {
        return new Word(start, end, newKey, gap);
    }

    Word upTo(Word last, String newKey) {
        return new Word(start, last.end, newKey, gap);
    }
}
