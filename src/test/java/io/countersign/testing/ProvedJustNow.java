package io.countersign.testing;

import io.countersign.base.Freshness;
import io.countersign.base.PersonId;

/** Takes everybody for freshly proved, as most tests want it; a test about proofs lets the house judge. */
public final class ProvedJustNow implements Freshness {

    private static final ScopedValue<Boolean> HOUSE_JUDGES = ScopedValue.newInstance();

    private final Freshness house;

    ProvedJustNow(Freshness house) {
        this.house = house;
    }

    /** Does something where the house itself says who has proved what. */
    public static void asInTheHouse(Runnable gesture) {
        ScopedValue.where(HOUSE_JUDGES, true).run(gesture);
    }

    /** The same for what answers something or fails. */
    public static <T, X extends Throwable> T judgedByTheHouse(ScopedValue.CallableOp<T, X> gesture) throws X {
        return ScopedValue.where(HOUSE_JUDGES, true).call(gesture);
    }

    @Override
    public boolean isFresh(PersonId person) {
        return !HOUSE_JUDGES.isBound() || house.isFresh(person);
    }
}
