package io.countersign.delegation.rules;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.WayIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which acts of set-up work each way in opens, as the network describes the role ({@link WayIn} names the pages). An act
 * that no way opens is the owner's own: friend requests on a personal profile, the profile of an account on X.
 */
public final class Openings {

    /** Acts that are done without getting into any account. */
    private static final Set<String> OUTSIDE = Set.of(
            "create-account",
            "design-artwork",
            "alerts",
            "research",
            "schedule-signed",
            "newsletter-admin",
            "office-admin",
            "website-upkeep",
            "prepare-facts");

    private static final Set<String> READING = Set.of("report-numbers");
    private static final Set<String> KEEPING_CLEAN = Set.of("hide-spam", "forward");
    private static final Set<String> FILING = Set.of("upload-files", "tag-and-file");
    private static final Set<String> RUNNING =
            Set.of("update-profile", "custom-address", "account-settings", "access", "connect-tools", "close-account");
    private static final Set<String> GATHERING = Set.of("create-event", "invite", "accept-invitations", "create-group");

    private static final Map<WayIn, Set<String>> OPENED = new EnumMap<>(Map.ofEntries(
            Map.entry(WayIn.X_CONTRIBUTOR, both(Set.of("follow", "lists"), KEEPING_CLEAN, FILING)),
            Map.entry(WayIn.X_ADMIN, both(Set.of("follow", "lists", "access"), KEEPING_CLEAN, FILING, READING)),
            Map.entry(WayIn.FACEBOOK_INSIGHTS, READING),
            Map.entry(WayIn.FACEBOOK_COMMUNITY, KEEPING_CLEAN),
            Map.entry(WayIn.FACEBOOK_CONTENT, FILING),
            Map.entry(WayIn.FACEBOOK_PARTIAL, both(READING, KEEPING_CLEAN, FILING, GATHERING, Set.of("lists"))),
            Map.entry(
                    WayIn.FACEBOOK_FULL,
                    both(READING, KEEPING_CLEAN, FILING, GATHERING, RUNNING, Set.of("lists", "accept-requests"))),
            Map.entry(WayIn.INSTAGRAM_INSIGHTS, READING),
            Map.entry(WayIn.INSTAGRAM_COMMUNITY, KEEPING_CLEAN),
            Map.entry(WayIn.INSTAGRAM_CONTENT, FILING),
            Map.entry(WayIn.LINKEDIN_ANALYST, READING),
            Map.entry(WayIn.LINKEDIN_CONTENT, both(READING, KEEPING_CLEAN, FILING, Set.of("create-event", "invite"))),
            Map.entry(WayIn.LINKEDIN_SUPER, both(READING, KEEPING_CLEAN, FILING, GATHERING, RUNNING))));

    private Openings() {}

    /** Whether a way in opens an act. */
    static boolean opens(WayIn way, Act act) {
        return Objects.requireNonNull(OPENED.get(way)).contains(act.name());
    }

    /** Whether an act is done without getting into the account. */
    static boolean isOutside(Act act) {
        return OUTSIDE.contains(act.name());
    }

    /** The ways by which somebody else may do an act on such an account, the narrowest first; none where it is the owner's own. */
    public static List<WayIn> of(Act act, NetworkName network, AccountKind kind) {
        return WayIn.into(network, kind).stream().filter(way -> opens(way, act)).toList();
    }

    @SafeVarargs
    private static Set<String> both(Set<String>... acts) {
        Set<String> all = new TreeSet<>();
        List.of(acts).forEach(all::addAll);
        return Set.copyOf(all);
    }
}
