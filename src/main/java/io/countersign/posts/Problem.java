package io.countersign.posts;

import io.countersign.base.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Something about a draft that stops it, or that somebody should know before asking for a signature.
 *
 * @param key the key of its sentence
 * @param stops whether it stops the asking
 */
public record Problem(String key, boolean stops, List<Object> details) {

    static Problem stopping(String key, Object... details) {
        return new Problem(key, true, List.of(details));
    }

    static Problem worthKnowing(String key, Object... details) {
        return new Problem(key, false, List.of(details));
    }

    public String sentence(Locale locale) {
        return Texts.in(locale).get(key, details.toArray());
    }
}
