package io.countersign.delegation.rules;

import java.util.List;

/**
 * A part of a sentence that may ask for one thing.
 *
 * @param words the words without what leads in
 * @param asked whether the words that led in were a request
 * @param resumes whether it goes on with the clause before, after something in brackets
 */
record Clause(List<Word> words, boolean asked, boolean isItem, boolean resumes) {

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }

    Word first() {
        return words.getFirst();
    }

    boolean has(int from, int to, String key) {
        return words.subList(Math.min(from, words.size()), Math.min(to, words.size())).stream()
                .anyMatch(word -> word.key().equals(key));
    }
}
