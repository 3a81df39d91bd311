package io.countersign.pocket;

import java.util.Map;

/**
 * What stood in the form of one's own post.
 *
 * @param post the draft it was kept in; empty for the first time
 * @param when {@code now} or {@code later}
 * @param taken {@code yes} where the picture that was kept is to be taken out
 */
public record Said(
        String post,
        String account,
        String lane,
        String text,
        String when,
        String from,
        String until,
        String alt,
        String taken) {

    /** Reads a form as it came. */
    static Said typed(Map<String, String> form) {
        return new Said(
                form.getOrDefault("post", ""),
                form.getOrDefault("account", ""),
                form.getOrDefault("lane", ""),
                form.getOrDefault("text", ""),
                form.getOrDefault("when", ""),
                form.getOrDefault("from", ""),
                form.getOrDefault("until", ""),
                form.getOrDefault("alt", ""),
                form.getOrDefault("taken", ""));
    }

    /** The same words, kept in a draft. */
    Said keptIn(String draft) {
        return new Said(draft, account, lane, text, when, from, until, alt, "");
    }
}
