package io.countersign.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place that asks for a text.
 *
 * @param keys the keys it is known to ask for, of which each has to be there
 * @param like the keys it may ask for, of which one has to be there
 * @param details with how many details; negative if that cannot be seen
 */
record Asked(String where, Set<String> keys, Pattern like, int details) {

    private static final Pattern ONLY_A_BUNDLE = Pattern.compile("\\\\Q[a-z]+\\.\\\\E\\[.*");

    static Asked each(String where, Collection<String> keys, int details) {
        Pattern like = Pattern.compile(keys.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        return new Asked(where, new TreeSet<>(keys), like, details);
    }

    /** A key put together from pieces, of which what is not known reads {@code \1}. */
    static Asked like(String where, String pieces) {
        String like = Stream.of(pieces.split("\u0001", -1)).map(Pattern::quote).collect(Collectors.joining("[\\w.-]+"));
        return new Asked(where, Set.of(), Pattern.compile(like), -1);
    }

    List<String> faults(Keys known, Set<String> neverAsked) {
        List<String> faults = new ArrayList<>();
        Set<String> found = known.matching(like);
        if (found.isEmpty()) {
            faults.add(where + " asks for " + like + ", which no bundle has");
        }
        keys.stream()
                .filter(key -> !known.has(key) && !neverAsked.contains(key) && !found.isEmpty())
                .forEach(key -> faults.add(where + " asks for " + key + ", which no bundle has"));
        found.stream()
                .filter(key -> !fits(known, key))
                .forEach(key -> faults.add(where + " gives " + details + " details to " + key + ", which takes "
                        + known.details(key).orElse(0)));
        return faults;
    }

    /** Whether it may use this text; a place that names no more than a bundle could use them all, and tells nothing. */
    boolean mayUse(String key) {
        return !ONLY_A_BUNDLE.matcher(like.pattern()).matches()
                && like.matcher(key).matches();
    }

    private boolean fits(Keys known, String key) {
        int taken = known.details(key).orElse(details);
        return details < 0 || taken == details || (keys.size() > 1 && taken < details);
    }
}
