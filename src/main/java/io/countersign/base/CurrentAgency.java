package io.countersign.base;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The agency at hand. Every query on a tenant table is filtered by it; code that runs with none fails rather than
 * seeing everything.
 *
 * @see "docs/decisions/0002-tenancy.md"
 */
public final class CurrentAgency {

    /** The agency of nobody: rows that carry it cannot exist, so it reads nothing. */
    static final UUID NOWHERE = new UUID(0, 0);

    private static final ScopedValue<Bound> BOUND = ScopedValue.newInstance();

    private record Bound(@Nullable AgencyId agency, String reason) {}

    private CurrentAgency() {}

    /** Runs work inside an agency; refuses to change the agency while a transaction of another is open. */
    public static <T extends @Nullable Object> T in(AgencyId agency, ScopedValue.CallableOp<T, RuntimeException> work) {
        refuseSwitchInsideTransaction(agency);
        return ScopedValue.where(BOUND, new Bound(agency, "")).call(work);
    }

    public static void run(AgencyId agency, Runnable work) {
        refuseSwitchInsideTransaction(agency);
        ScopedValue.where(BOUND, new Bound(agency, "")).run(work);
    }

    /** Runs work that belongs to no agency, for a stated reason: sign-in, look-up of links, the event registry. */
    public static <T extends @Nullable Object> T outside(
            String reason, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(BOUND, new Bound(null, reason)).call(work);
    }

    /** The agency at hand, if one is bound. */
    public static Optional<AgencyId> current() {
        return BOUND.isBound() ? Optional.ofNullable(BOUND.get().agency()) : Optional.empty();
    }

    static boolean isOutside() {
        return BOUND.isBound() && BOUND.get().agency() == null;
    }

    private static void refuseSwitchInsideTransaction(AgencyId agency) {
        boolean another = !current().equals(Optional.of(agency));
        if (another && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is open; another agency needs one of its own");
        }
    }
}
