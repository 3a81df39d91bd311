package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence where a new request, promise or refusal begins. */
final class Clauses {

    private static final Set<String> JOINTS = Set.of("and", "then", "also", "plus", "but", "so", "or", "please");
    private static final int LONGEST_LEAD = 12;

    private final Language language;

    Clauses(Language language) {
        this.language = language;
    }

    List<Clause> of(String text, Passage passage) {
        List<Word> words = language.words(text, passage.start(), passage.end());
        List<Clause> clauses = new ArrayList<>();
        Bracket bracket = Bracket.NONE;
        int from = 0;
        boolean resumes = false;
        for (int at = 1; at < words.size(); at++) {
            boolean back = bracket == Bracket.SPEAKS && words.get(at).closesBracket();
            bracket = bracketAt(words, at, bracket);
            if (back || (bracket != Bracket.EXPLAINS && isCut(words, from, at))) {
                add(words.subList(from, at), passage.isItem() && clauses.isEmpty(), resumes, clauses);
                resumes = back;
                from = at;
            }
        }
        add(words.subList(from, words.size()), passage.isItem() && clauses.isEmpty(), resumes, clauses);
        return clauses;
    }

    private Bracket bracketAt(List<Word> words, int at, Bracket before) {
        Word word = words.get(at);
        if (word.opensBracket()) {
            return opensSpeech(words.get(Math.min(afterLead(words, at, words.size()), words.size() - 1)))
                    ? Bracket.SPEAKS
                    : Bracket.EXPLAINS;
        }
        return word.closesBracket() ? Bracket.NONE : before;
    }

    private boolean isCut(List<Word> words, int from, int at) {
        Word word = words.get(at);
        boolean joint = JOINTS.contains(word.key());
        if (!joint && !word.isAfterBreak()) {
            return false;
        }
        if (word.isAfterBreak() && words.subList(from, at).stream().allMatch(said -> language.is("chatter", said))) {
            return true;
        }
        int start = afterLead(words, at, words.size());
        if (start >= words.size() || !isWhole(words, from, at)) {
            return false;
        }
        return language.opensRequest(words, start)
                || opensOther(words, at, start)
                || language.opensRequest(words, afterTime(words, start));
    }

    private boolean isWhole(List<Word> words, int from, int at) {
        int start = afterLead(words, from, at);
        boolean onlyVerb = at - start == 1 && language.opensRequest(words, start);
        boolean sub = start < at && language.is("subordinate", words.get(start)) && !hasRequest(words, start, at);
        return start < at
                && !onlyVerb
                && !sub
                && (at - start > 1 || words.get(at).isAfterBreak());
    }

    private boolean hasRequest(List<Word> words, int start, int at) {
        return language.opensRequest(words, afterTime(words, start)) && afterTime(words, start) < at;
    }

    private boolean opensOther(List<Word> words, int at, int start) {
        Word word = words.get(start);
        boolean asks =
                words.subList(at, start).stream().anyMatch(lead -> lead.key().equals("please"));
        boolean tells = words.get(at).isAfterBreak()
                && (language.is("third", word)
                        || language.is("condition", word)
                        || Set.of("i", "we").contains(word.key()));
        return opensSpeech(word) || asks || tells;
    }

    private static boolean opensSpeech(Word word) {
        return Set.of("ill", "youll", "dont", "want").contains(word.key());
    }

    /** The place after words that only lead in. */
    int afterLead(List<Word> words, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST_LEAD && language.is("lead", words.get(at))) {
            at++;
        }
        return at;
    }

    /** The place after a time that comes first: "every Friday morning put up ...". */
    int afterTime(List<Word> words, int from) {
        int at = from;
        while (at < words.size() && at - from < LONGEST_LEAD && isTime(words.get(at))) {
            at++;
        }
        return at > from ? afterLead(words, at, words.size()) : from;
    }

    private boolean isTime(Word word) {
        return language.is("time", word) || language.is("timeglue", word) || word.isNumber();
    }

    private void add(List<Word> words, boolean item, boolean resumes, List<Clause> clauses) {
        int start = afterLead(words, 0, words.size());
        int end = words.size();
        while (end > start && language.is("courtesy", words.get(end - 1))) {
            end--;
        }
        if (start < end) {
            boolean asked = words.stream().anyMatch(word -> word.key().equals("please"));
            clauses.add(new Clause(words.subList(start, end), asked, item, resumes));
        }
    }

    /** What the words in brackets do: explain what stands before them, or say something of their own. */
    private enum Bracket {
        NONE,
        EXPLAINS,
        SPEAKS
    }
}
