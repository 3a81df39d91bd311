package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a task says about networks, links and times. */
final class HintFinder {

    private final Language language;

    HintFinder(Language language) {
        this.language = language;
    }

    Hints in(String text, List<Word> words) {
        List<String> networks = words.stream()
                .filter(word -> language.is("network", word))
                .map(Word::key)
                .distinct()
                .toList();
        Optional<String> link = words.stream()
                .filter(word -> word.key().equals("url"))
                .findFirst()
                .map(word -> text.substring(word.start(), word.end()));
        List<List<Word>> times = times(words);
        return new Hints(
                networks,
                link,
                first(text, times),
                first(text, times.stream().filter(this::repeats).toList()));
    }

    Optional<String> when(String text, List<Word> words) {
        return first(text, times(words));
    }

    private static Optional<String> first(String text, List<List<Word>> times) {
        return times.stream()
                .findFirst()
                .map(time ->
                        text.substring(time.getFirst().start(), time.getLast().end()));
    }

    private List<List<Word>> times(List<Word> words) {
        List<List<Word>> times = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= words.size(); at++) {
            if (at == words.size() || !mayTellTime(words.get(at)) || namesSomething(words, at)) {
                trimmed(words.subList(from, at)).ifPresent(times::add);
                from = at + 1;
            }
        }
        return times;
    }

    private Optional<List<Word>> trimmed(List<Word> run) {
        int from = 0;
        int to = run.size();
        while (from < to && (isLoose(run.get(from)) || standsApart(run, from))) {
            from++;
        }
        while (to > from && !isTime(run.get(to - 1))) {
            to--;
        }
        List<Word> time = run.subList(from, to);
        return time.stream().anyMatch(this::isTime) ? Optional.of(time) : Optional.empty();
    }

    /** "Tip of the week" is a name and no time; "the end of the week" is one. */
    private boolean namesSomething(List<Word> words, int at) {
        return at > 2
                && words.get(at - 1).key().equals("the")
                && words.get(at - 2).key().equals("of")
                && !mayTellTime(words.get(at - 3))
                && List.of("week", "day", "month", "year")
                        .contains(words.get(at).key());
    }

    private boolean standsApart(List<Word> run, int at) {
        return !isTime(run.get(at)) && at + 1 < run.size() && run.get(at + 1).isAfterBreak();
    }

    private boolean isLoose(Word word) {
        return List.of("a", "an", "of", "and", "or", "to", "the", "not", "more", "york", "new")
                .contains(word.key());
    }

    private boolean mayTellTime(Word word) {
        return isTime(word) || language.is("timeglue", word) || word.isNumber();
    }

    private boolean isTime(Word word) {
        return language.is("time", word)
                || language.is("recurring", word) && !List.of("every", "each").contains(word.key())
                || isClock(word.key())
                || isOrdinal(word.key())
                || isZone(word.key());
    }

    private boolean repeats(List<Word> time) {
        return time.stream().anyMatch(word -> language.is("recurring", word));
    }

    private static boolean isClock(String key) {
        return key.matches(
                "\\d{1,2}(?:[:.]\\d{2})?(?:am|pm|h)|\\d{1,2}[:.]\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-.]\\d{1,2}[-.]\\d{2,4}");
    }

    private static boolean isOrdinal(String key) {
        return key.matches("\\d{1,2}(?:st|nd|rd|th)");
    }

    private static boolean isZone(String key) {
        return List.of("est", "cet", "gmt", "utc", "bst", "pst", "time").contains(key);
    }
}
