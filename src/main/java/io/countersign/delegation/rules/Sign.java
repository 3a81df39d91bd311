package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A way of asking for an act: words in an order, with a few others between them. */
final class Sign {

    private static final int FARTHEST = 7;

    private final List<Part> parts;

    private Sign(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads a sign as it is written in the catalogue. */
    static Sign of(String written, Function<String, List<String>> lists) {
        List<Part> parts = new ArrayList<>();
        Set<String> notNext = Set.of();
        for (String item : written.split(" ")) {
            if (item.startsWith("~")) {
                notNext = Set.copyOf(List.of(item.substring(1).split("\\|")));
                Part before = parts.removeLast();
                parts.add(new Part(before.words(), before.prefixes(), before.asVerb(), notNext));
            } else {
                parts.add(Part.of(item, lists));
            }
        }
        return new Sign(List.copyOf(parts));
    }

    boolean isShownBy(List<Word> words, Language language) {
        for (int at = 0; at < words.size(); at++) {
            if (matches(0, at, words, language)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int part, int at, List<Word> words, Language language) {
        if (!parts.get(part).accepts(words, at, language)) {
            return false;
        }
        if (part == parts.size() - 1) {
            return true;
        }
        for (int next = at + 1; next < words.size() && next <= at + FARTHEST; next++) {
            if (matches(part + 1, next, words, language)) {
                return true;
            }
        }
        return false;
    }

    private record Part(Set<String> words, List<String> prefixes, boolean asVerb, Set<String> notNext) {

        static Part of(String written, Function<String, List<String>> lists) {
            boolean asVerb = written.startsWith("!");
            if (written.lastIndexOf('!') > 0) {
                throw new IllegalStateException("the ! of " + written + " holds for the whole choice and comes first");
            }
            Set<String> words = new HashSet<>();
            List<String> prefixes = new ArrayList<>();
            for (String choice : (asVerb ? written.substring(1) : written).split("\\|")) {
                List<String> named = choice.startsWith("$") ? lists.apply(choice.substring(1)) : List.of(choice);
                named.forEach(word -> put(word, words, prefixes));
            }
            return new Part(Set.copyOf(words), List.copyOf(prefixes), asVerb, Set.of());
        }

        private static void put(String word, Set<String> words, List<String> prefixes) {
            if (word.endsWith("*")) {
                prefixes.add(word.substring(0, word.length() - 1));
            } else {
                words.add(word);
            }
        }

        boolean accepts(List<Word> clause, int at, Language language) {
            String key = clause.get(at).key();
            if (!words.contains(key) && prefixes.stream().noneMatch(key::startsWith)) {
                return false;
            }
            boolean barred = at + 1 < clause.size()
                    && notNext.contains(clause.get(at + 1).key());
            return !barred && (!asVerb || language.isVerbAt(clause, at));
        }
    }

    /** Lists of the catalogue first, then those of the language. */
    static Function<String, List<String>> lists(Map<String, List<String>> own, Map<String, List<String>> others) {
        return name -> {
            List<String> found = own.getOrDefault(name, others.getOrDefault(name, List.of()));
            if (found.isEmpty()) {
                throw new IllegalStateException("a sign speaks of $" + name + ", which is no list");
            }
            return found;
        };
    }
}
