package io.countersign.delegation.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the language briefs are written in: its words, phrases and usual slips. */
final class Language {

    private static final Language ENGLISH = new Language(DataFile.read("language.yaml"));

    private final Map<String, List<String>> lists;
    private final Map<String, Set<String>> sets;
    private final WordReader reader;

    private Language(DataFile file) {
        lists = file.part("lists").lists();
        sets = lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, list -> Set.copyOf(new HashSet<>(list.getValue()))));
        reader = new WordReader(phrases(file.part("phrases").lists()), new Spelling(set("correct")));
    }

    static Language english() {
        return ENGLISH;
    }

    Map<String, List<String>> lists() {
        return lists;
    }

    List<Word> words(String text, int from, int to) {
        return reader.read(text, from, to);
    }

    boolean is(String list, Word word) {
        return set(list).contains(word.key());
    }

    /** Whether the word asks for something to be done, and is neither a thing nor what somebody else does. */
    boolean isVerbAt(List<Word> words, int at) {
        if (at == 0 || words.get(at).isAfterBreak()) {
            return true;
        }
        Word before = words.get(at - 1);
        return !is("nounmark", before) && !is("subject", before) && !isSaidOfOthers(words, at - 1);
    }

    /** Whether the word opens a request: an imperative, not a thing of the same name. */
    boolean opensRequest(List<Word> words, int at) {
        if (at >= words.size()) {
            return false;
        }
        Word word = words.get(at);
        if (!is("nounish", word)) {
            return is("verbs", word);
        }
        return at + 1 < words.size() && isObject(words.get(at + 1));
    }

    private boolean isObject(Word word) {
        return is("follows", word)
                || word.isNumber()
                || "@#".indexOf(word.key().charAt(0)) >= 0
                || word.key().equals("url");
    }

    private boolean isSaidOfOthers(List<Word> words, int auxiliary) {
        boolean helps = Set.of("can", "could", "may", "might", "will", "to")
                .contains(words.get(auxiliary).key());
        return helps
                && auxiliary > 0
                && Set.of("i", "he", "she", "they", "we", "me", "us")
                        .contains(words.get(auxiliary - 1).key());
    }

    private Set<String> set(String list) {
        return sets.getOrDefault(list, Set.of());
    }

    private static Map<String, String> phrases(Map<String, List<String>> written) {
        Map<String, String> phrases = new HashMap<>();
        written.forEach((meaning, ways) -> ways.forEach(way -> phrases.put(way, meaning)));
        return phrases;
    }
}
