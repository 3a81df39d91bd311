package io.countersign.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts what was looked at, and keeps each word that was found where it must not be. */
final class Leaks {

    private final List<String> found = new ArrayList<>();
    private int cases;

    /** Looks for words where none of them may be. */
    void look(String where, Set<String> forbidden, String text) {
        cases++;
        forbidden.stream()
                .filter(text::contains)
                .forEach(word -> found.add(where + " says '" + word + "' in '" + around(text, word) + "'"));
    }

    private static String around(String text, String word) {
        int place = text.indexOf(word);
        return text.substring(Math.max(0, place - 80), Math.min(text.length(), place + word.length() + 40));
    }

    List<String> found() {
        return found;
    }

    int cases() {
        return cases;
    }
}
