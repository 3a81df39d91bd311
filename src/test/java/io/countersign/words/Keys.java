package io.countersign.words;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts as they are written down: each key with its pattern, and the bundles they stand in. */
record Keys(Map<String, String> patterns, Set<String> bundles) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

    /** Reads all bundles in these folders; what is wrong with where a key stands is added to {@code faults}. */
    static Keys read(List<Path> folders, List<String> faults) {
        Map<String, String> patterns = new TreeMap<>();
        Set<String> bundles = new TreeSet<>();
        for (Path file : folders.stream().flatMap(Keys::bundlesIn).toList()) {
            String bundle = file.getFileName().toString().replace(".properties", "");
            bundles.add(bundle);
            properties(file, bundle, faults).forEach((key, pattern) -> {
                boolean isHelp = bundle.equals("cli") && !key.startsWith("cli.");
                if (!isHelp && !key.startsWith(bundle + ".")) {
                    faults.add(key + " stands in " + bundle + ", where nobody looks for it");
                }
                patterns.put(key, pattern);
            });
        }
        return new Keys(patterns, bundles);
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Whether something written in the code can only be meant as a key of a text. */
    boolean isMeantAsKey(String word) {
        return hasShape(word) && bundles.contains(word.substring(0, word.indexOf('.')));
    }

    static boolean hasShape(String word) {
        return SHAPE.matcher(word).matches();
    }

    Set<String> matching(Pattern pattern) {
        return patterns.keySet().stream()
                .filter(key -> pattern.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many details a text needs; none if it takes them by name. */
    OptionalInt details(String key) {
        List<MessagePattern.Part> parts = parts(key);
        if (parts.stream().anyMatch(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(numbers(parts).max().orElse(-1) + 1);
    }

    /** What is wrong with the patterns themselves. */
    List<String> faultyPatterns() {
        List<String> faults = new ArrayList<>();
        patterns.forEach((key, pattern) -> fault(key, pattern).forEach(faults::add));
        return faults;
    }

    private Stream<String> fault(String key, String pattern) {
        if (pattern.isBlank()) {
            return Stream.of(key + " says nothing");
        }
        if (pattern.indexOf('{') < 0) {
            return pattern.contains("''") ? Stream.of(key + " shows two apostrophes") : Stream.empty();
        }
        try {
            return mixed(key, parts(key));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Stream.of(key + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static Stream<String> mixed(String key, List<MessagePattern.Part> parts) {
        boolean isNamed = parts.stream().anyMatch(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME);
        return isNamed && numbers(parts).findAny().isPresent()
                ? Stream.of(key + " takes details both by name and by number")
                : Stream.empty();
    }

    private static IntStream numbers(List<MessagePattern.Part> parts) {
        return parts.stream()
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .mapToInt(MessagePattern.Part::getValue);
    }

    private List<MessagePattern.Part> parts(String key) {
        MessagePattern pattern = new MessagePattern(patterns.getOrDefault(key, ""));
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .toList();
    }

    private static Stream<Path> bundlesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> properties(Path file, String bundle, List<String> faults) {
        Map<String, String> texts = new TreeMap<>();
        try (var reader = Files.newBufferedReader(file)) {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object pattern) {
                    if (texts.put((String) key, (String) pattern) != null) {
                        faults.add(key + " stands twice in " + bundle);
                    }
                    return pattern;
                }
            }.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
