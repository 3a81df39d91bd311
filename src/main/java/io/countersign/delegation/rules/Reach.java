package io.countersign.delegation.rules;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.WayIn;
import java.util.Collection;
import java.util.List;

/**
 * What it takes to carry out a piece of set-up work on an account.
 *
 * @param acts what is to be done there, as far as its words show
 * @param ways the ways in that open it, the narrowest first
 * @param needsWay whether it is done inside the account at all
 */
public record Reach(List<Act> acts, List<WayIn> ways, boolean needsWay) {

    private static final Language ENGLISH = Language.english();

    public Reach {
        acts = List.copyOf(acts);
        ways = List.copyOf(ways);
    }

    /** Reads in a task's words what it takes; words that name no act ask for any way in. */
    public static Reach of(String words, NetworkName network, AccountKind kind) {
        List<Act> shown = shown(words);
        List<Act> inside =
                shown.stream().filter(act -> !Openings.isOutside(act)).toList();
        List<WayIn> ways = WayIn.into(network, kind).stream()
                .filter(way -> inside.isEmpty() || inside.stream().anyMatch(act -> Openings.opens(way, act)))
                .toList();
        return new Reach(inside, ways, shown.isEmpty() || !inside.isEmpty());
    }

    /** Whether the network lets nobody but the owner do it. */
    public boolean isOwnersOwn() {
        return needsWay && ways.isEmpty();
    }

    /** Whether one of these ways is enough. */
    public boolean isOpenBy(Collection<WayIn> held) {
        return !needsWay || held.stream().anyMatch(ways::contains);
    }

    private static List<Act> shown(String words) {
        List<Word> read = ENGLISH.words(words, 0, words.length());
        List<Act> signs = setUp(read, false);
        return signs.isEmpty() ? setUp(read, true) : signs;
    }

    private static List<Act> setUp(List<Word> words, boolean weakly) {
        return Acts.catalogue().shownBy(words, ENGLISH, weakly).stream()
                .filter(act -> act.lane() == Lane.SETUP)
                .toList();
    }
}
