package io.countersign.delegation.rules;

import java.util.List;
import java.util.Locale;

/** Makes a task's title from its own words. */
final class Titles {

    private final Language language;
    private final Clauses clauses;

    Titles(Language language, Clauses clauses) {
        this.language = language;
        this.clauses = clauses;
    }

    String of(String text, List<Word> words, int end) {
        int afterTime = clauses.afterTime(words, 0);
        Word first = words.get(language.opensRequest(words, afterTime) ? afterTime : 0);
        String plain =
                text.substring(first.start(), end).replaceAll("\\s+", " ").strip();
        String calm = isShouted(plain) ? plain.toLowerCase(Locale.ROOT) : plain;
        int one = calm.offsetByCodePoints(0, 1);
        return calm.substring(0, one).toUpperCase(Locale.ROOT) + calm.substring(one);
    }

    private static boolean isShouted(String title) {
        return title.length() > 12 && title.equals(title.toUpperCase(Locale.ROOT));
    }
}
