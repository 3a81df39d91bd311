package io.countersign.signoffs.pocket;

import io.countersign.tasks.VoiceCard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for an answer, and who was left for later; it is kept in the address alone.
 *
 * @param others those who wait in another room, after the cards; they have pages of their own
 * @param current the place of the one to look at, from nought; none when all were left for later
 * @param isAskedFor whether exactly this one is wanted, before anything else
 */
record Waiting(
        List<VoiceCard> cards,
        List<String> others,
        List<String> later,
        @Nullable Integer current,
        boolean isAskedFor) {

    static Waiting of(List<VoiceCard> cards, List<String> others, List<String> later, String look) {
        List<String> ids = ids(cards, others);
        List<String> left = ids.stream().filter(later::contains).toList();
        Integer asked = ids.contains(look) ? ids.indexOf(look) : null;
        Integer next = IntStream.range(0, ids.size())
                .filter(place -> !left.contains(ids.get(place)))
                .boxed()
                .findFirst()
                .orElse(null);
        return new Waiting(cards, others, left, asked != null ? asked : next, asked != null);
    }

    @Nullable
    VoiceCard card() {
        return current == null || current >= cards.size() ? null : cards.get(current);
    }

    /** The one to look at, where it waits in another room. */
    @Nullable
    String other() {
        return current == null || current < cards.size() ? null : others.get(current - cards.size());
    }

    public int count() {
        return cards.size() + others.size();
    }

    /** About how long it takes to answer everybody. */
    public int minutes() {
        return count() * 2;
    }

    /** The one to begin with. */
    public String first() {
        return ids(cards, others).getFirst();
    }

    public int place() {
        return current == null ? count() : current + 1;
    }

    /** Those left for later when the present one is left as well. */
    public List<String> laterToo() {
        List<String> left = new ArrayList<>(later);
        if (current != null) {
            String here = ids(cards, others).get(current);
            left.remove(here);
            left.add(here);
        }
        return left;
    }

    /** Whom to look at when the present one is left for later; nobody when all were. */
    public String next() {
        return ids(cards, others).stream()
                .filter(id -> !laterToo().contains(id))
                .findFirst()
                .orElse("");
    }

    /** The marks of the progress line: here, or still to come. */
    public List<String> marks() {
        return IntStream.range(0, count())
                .mapToObj(place -> current != null && current == place ? "on" : "")
                .toList();
    }

    private static List<String> ids(List<VoiceCard> cards, List<String> others) {
        return Stream.concat(cards.stream().map(card -> card.task().id().text()), others.stream())
                .toList();
    }
}
