package io.countersign.signoffs.pocket;

import io.countersign.tasks.VoiceCard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for an answer, and who was left for later; it is kept in the address alone.
 *
 * @param current the place of the one to look at, from nought; none when all were left for later
 * @param isAskedFor whether exactly this one is wanted, before anything else
 */
record Waiting(
        List<VoiceCard> cards, List<String> later, @Nullable Integer current, boolean isAskedFor) {

    static Waiting of(List<VoiceCard> cards, List<String> later, String look) {
        List<String> ids = cards.stream().map(Waiting::id).toList();
        List<String> left = ids.stream().filter(later::contains).toList();
        Integer asked = ids.contains(look) ? ids.indexOf(look) : null;
        Integer next = IntStream.range(0, ids.size())
                .filter(place -> !left.contains(ids.get(place)))
                .boxed()
                .findFirst()
                .orElse(null);
        return new Waiting(cards, left, asked != null ? asked : next, asked != null);
    }

    @Nullable
    VoiceCard card() {
        return current == null ? null : cards.get(current);
    }

    public int count() {
        return cards.size();
    }

    /** About how long it takes to answer everybody. */
    public int minutes() {
        return cards.size() * 2;
    }

    /** The one to begin with. */
    public String first() {
        return id(cards.getFirst());
    }

    public int place() {
        return current == null ? cards.size() : current + 1;
    }

    /** Those left for later when the present one is left as well. */
    public List<String> laterToo() {
        List<String> left = new ArrayList<>(later);
        if (current != null) {
            left.remove(id(cards.get(current)));
            left.add(id(cards.get(current)));
        }
        return left;
    }

    /** Whom to look at when the present one is left for later; nobody when all were. */
    public String next() {
        return cards.stream()
                .map(Waiting::id)
                .filter(id -> !laterToo().contains(id))
                .findFirst()
                .orElse("");
    }

    /** The marks of the progress line: here, or still to come. */
    public List<String> marks() {
        return IntStream.range(0, cards.size())
                .mapToObj(place -> current != null && current == place ? "on" : "")
                .toList();
    }

    private static String id(VoiceCard card) {
        return card.task().id().text();
    }
}
