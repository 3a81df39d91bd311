package io.countersign.delegation.rules;

/** A piece of a brief's text, from its first character to just after its last. */
public record Stretch(int start, int end) {

    public Stretch {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a stretch from " + start + " to " + end + " is empty or backwards");
        }
    }

    /** The words of the stretch in the text it was found in. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
