package io.countersign.delegation.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The catalogue of acts; what is not in it belongs to the owner's voice. */
public final class Acts {

    private static final String UNKNOWN = "unknown";
    private static final Acts CATALOGUE = read();

    private final Map<String, Entry> entries;

    private Acts(Map<String, Entry> entries) {
        this.entries = entries;
    }

    public static Acts catalogue() {
        return CATALOGUE;
    }

    public List<Act> all() {
        return entries.values().stream()
                .map(Entry::act)
                .filter(act -> !act.name().equals(UNKNOWN))
                .toList();
    }

    public Optional<Act> named(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::act);
    }

    /** The lane of an act by its name; an unknown act is {@code VOICE}. */
    public Lane laneOf(String name) {
        return named(name).map(Act::lane).orElse(Lane.VOICE);
    }

    Act unknown() {
        return named(UNKNOWN).orElseThrow();
    }

    List<Act> shownBy(List<Word> words, Language language, boolean weakly) {
        return entries.values().stream()
                .filter(entry ->
                        (weakly ? entry.hints : entry.signs).stream().anyMatch(sign -> sign.isShownBy(words, language)))
                .map(Entry::act)
                .toList();
    }

    private static Acts read() {
        DataFile file = DataFile.read("acts.yaml");
        Function<String, List<String>> lists =
                Sign.lists(file.part("words").lists(), Language.english().lists());
        Map<String, Entry> entries = new LinkedHashMap<>();
        file.parts("acts").forEach(part -> {
            Entry entry = new Entry(act(part), signs(part, "signs", lists), signs(part, "hints", lists));
            entries.put(entry.act.name(), entry);
        });
        return new Acts(entries);
    }

    private static Act act(DataFile part) {
        return new Act(
                part.text("name"),
                Lane.valueOf(part.text("lane")),
                part.text("field"),
                part.text("reason"),
                part.text("va"),
                part.list("networks"));
    }

    private static List<Sign> signs(DataFile part, String key, Function<String, List<String>> lists) {
        return part.list(key).stream().map(written -> Sign.of(written, lists)).toList();
    }

    private record Entry(Act act, List<Sign> signs, List<Sign> hints) {}
}
