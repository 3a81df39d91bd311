package io.countersign.signoffs.pocket;

import io.countersign.signoffs.StackCard;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in the stack; it is kept in the address alone.
 *
 * @param current the place of the card to look at, from nought; none when all were looked at
 */
record Progress(
        List<StackCard> cards, List<String> seen, @Nullable Integer current) {

    static Progress of(List<StackCard> cards, List<String> ok, String look) {
        List<String> seen = cards.stream()
                .filter(card -> !card.over())
                .map(card -> card.revision().text())
                .filter(ok::contains)
                .toList();
        Integer asked = first(
                cards,
                card -> card.revisions().stream().anyMatch(one -> one.text().equals(look)));
        Integer next = first(cards, card -> !seen.contains(card.revision().text()));
        return new Progress(cards, seen, asked != null ? asked : next);
    }

    StackCard card() {
        return cards.get(Objects.requireNonNull(current));
    }

    List<StackCard> chosen() {
        return cards.stream()
                .filter(card -> seen.contains(card.revision().text()))
                .toList();
    }

    public int count() {
        return cards.size();
    }

    /** About how long the whole stack takes. */
    public int minutes() {
        return Math.max(1, Math.round(cards.size() * 0.6f));
    }

    /** The marks of the progress line: done, here, or still to come. */
    public List<String> marks() {
        return IntStream.range(0, cards.size()).mapToObj(this::mark).toList();
    }

    public int place() {
        return current == null ? cards.size() : current + 1;
    }

    private String mark(int place) {
        if (current != null && current == place) {
            return "on";
        }
        return seen.contains(cards.get(place).revision().text()) ? "ok" : "";
    }

    private static @Nullable Integer first(List<StackCard> cards, Predicate<StackCard> which) {
        return IntStream.range(0, cards.size())
                .filter(place -> which.test(cards.get(place)))
                .boxed()
                .findFirst()
                .orElse(null);
    }
}
