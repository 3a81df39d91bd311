package io.countersign.delegation.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends one slip of the finger in the words that matter: a letter lost, doubled or swapped with its neighbour. */
final class Spelling {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 16;
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private final Set<String> known;
    private final Map<String, String> slips = new HashMap<>();

    Spelling(Collection<String> words) {
        known = new HashSet<>(words);
        words.stream().filter(word -> word.length() >= SHORTEST).forEach(this::learn);
    }

    String mend(String word) {
        if (known.contains(word)) {
            return word;
        }
        String plain = STRETCHED.matcher(word).replaceAll("$1");
        return slips.getOrDefault(plain, plain);
    }

    private void learn(String word) {
        for (int at = 1; at < word.length(); at++) {
            String before = word.substring(0, at);
            String rest = word.substring(at + 1);
            slip(before + rest, word);
            slip(before + word.charAt(at) + word.charAt(at) + rest, word);
            if (!rest.isEmpty()) {
                slip(before + rest.charAt(0) + word.charAt(at) + rest.substring(1), word);
            }
        }
    }

    private void slip(String slipped, String word) {
        if (!known.contains(slipped)
                && slipped.length() <= LONGEST
                && !slipped.equals(word.substring(0, word.length() - 1))) {
            slips.putIfAbsent(slipped, word);
        }
    }
}
