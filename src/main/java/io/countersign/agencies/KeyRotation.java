package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.KeyRing;
import io.countersign.base.Keyset;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes all keys while the application runs: the ring gets a new key, then each agency a new one wrapped by it, every
 * secret is sealed anew, and the older keys are destroyed when nothing is left on them. How far it came is read from the
 * key ids in the ring, in the wrapped keys and in the secrets, so it goes on wherever it was stopped.
 *
 * @see "docs/decisions/0004-secrets.md"
 */
public final class KeyRotation {

    private final Connection database;
    private final KeyRing ring;
    private final Step step;
    private final WrappedKeys wrapped;
    private final Map<SealedPlace, SealTally> tallies = new LinkedHashMap<>();

    public KeyRotation(Connection database, KeyRing ring, Step step) {
        this.database = database;
        this.ring = ring;
        this.step = step;
        this.wrapped = new WrappedKeys(database, ring, step);
        SealedPlaces.declared().forEach(place -> tallies.put(place, SealTally.none(place)));
    }

    /** Is told of each step that is done and will not be done again. */
    @FunctionalInterface
    public interface Step {
        void reached(String what);
    }

    /** How many agencies have keys that do not open with this ring; with any, nothing may be changed. */
    public long foreign() throws SQLException {
        return wrapped.foreign();
    }

    /** What is to be done, counted and not done. */
    public List<SealTally> plan() throws SQLException, GeneralSecurityException {
        boolean changing = ring.isChanging();
        for (AgencyId agency : wrapped.agencies()) {
            WrappedKeys.Keys keys = wrapped.read(agency);
            sweep(agency, keys.open().awake(), changing && keys.newest(), false);
        }
        return counted();
    }

    /** Does it, or the rest of it. */
    public List<SealTally> run() throws SQLException, GeneralSecurityException {
        ring.extend();
        step.reached("ring extended");
        List<AgencyId> due = wrapped.agencies();
        do {
            for (AgencyId agency : due) {
                change(agency);
            }
            due = wrapped.settleRing();
        } while (!due.isEmpty());
        step.reached("ring settled");
        return counted();
    }

    private List<SealTally> counted() {
        return new ArrayList<>(tallies.values());
    }

    /** Nothing new comes onto the older key once it seals no more, so a pass that finds nothing is the end of it. */
    private void change(AgencyId agency) throws SQLException, GeneralSecurityException {
        Keyset keys = wrapped.begin(agency);
        Map<SealedPlace, SealTally> first = sweep(agency, keys.awake(), true, true);
        if (!keys.isChanging()) {
            return;
        }
        boolean done = first.values().stream().allMatch(SealTally::isDone);
        while (!done) {
            done = sweepAgain(agency, keys.awake());
        }
        wrapped.store(agency, keys.asleep(), "older key asleep");
        while (!sweepAgain(agency, keys.awake())) {
            step.reached("older key needed once more");
        }
        wrapped.store(agency, keys.settled(), "older key destroyed");
    }

    private Map<SealedPlace, SealTally> sweep(AgencyId agency, Keyset keys, boolean newestIsTheAim, boolean writing)
            throws SQLException {
        Map<SealedPlace, SealTally> here = new LinkedHashMap<>();
        for (SealedPlace place : SealedPlaces.declared()) {
            here.put(place, new SealSweep(database, agency, place, keys, step).run(newestIsTheAim, writing));
        }
        here.forEach((place, tally) -> tallies.merge(place, tally, SealTally::and));
        return here;
    }

    private boolean sweepAgain(AgencyId agency, Keyset keys) throws SQLException {
        boolean done = true;
        for (SealedPlace place : SealedPlaces.declared()) {
            SealTally again = new SealSweep(database, agency, place, keys, step).run(true, true);
            tallies.computeIfPresent(place, (_, tally) -> tally.afterwards(again));
            done &= again.isDone();
        }
        return done;
    }
}
