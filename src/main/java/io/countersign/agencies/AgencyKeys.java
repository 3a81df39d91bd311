package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.KeyRing;
import io.countersign.base.Keyset;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals secrets of the agency at hand with the agency's own keys; a sealed text opens only in its own place. */
@Component
public class AgencyKeys {

    private final AgencyKeyRows rows;
    private final AgencyKeyTable table;
    private final KeyRing ring;
    private final Clock clock;

    AgencyKeys(AgencyKeyRows rows, AgencyKeyTable table, KeyRing ring, Clock clock) {
        this.rows = rows;
        this.table = table;
        this.ring = ring;
        this.clock = clock;
    }

    /** A ring that changes meanwhile passes once over the rows; ours is there by then, or we see the newer ring. */
    void create() {
        try {
            byte[] plain = Keyset.fresh().bytes();
            AgencyKey row = rows.saveAndFlush(new AgencyKey(ring.wrap(plain, agency()), clock.instant()));
            if (!ring.isNewest(row.wrapped())) {
                row.rewrap(ring.wrap(plain, agency()));
            }
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no key could be made", failed);
        }
    }

    /**
     * Seals a secret, in the transaction that stores it.
     *
     * @param place the table and column the secret will stand in
     * @param row the row it will stand in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(SealedPlace place, UUID row, byte[] secret) {
        SealedPlaces.requireDeclared(place);
        AgencyId agency = agency();
        try {
            return keyset(agency, table.wrappedAndHeld(agency)).seal(secret, SealedPlaces.context(agency, place, row));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("sealing failed in " + place.place(), failed);
        }
    }

    /** Opens a secret; fails where it was moved to another row, column or agency. */
    public byte[] open(SealedPlace place, UUID row, byte[] sealed) {
        AgencyId agency = agency();
        try {
            return opened(agency, place, row, sealed);
        } catch (GeneralSecurityException maybeSealedAnew) {
            return openedAfresh(agency, place, row, sealed);
        }
    }

    /** Between the reading of the row and of the keys the secret may have been sealed anew, and the older key destroyed. */
    private byte[] openedAfresh(AgencyId agency, SealedPlace place, UUID row, byte[] before) {
        try {
            byte[] now = table.sealed(place, agency, row)
                    .filter(one -> !Arrays.equals(one, before))
                    .orElseThrow(() -> new GeneralSecurityException("it is what stands there"));
            return opened(agency, place, row, now);
        } catch (GeneralSecurityException moved) {
            throw new IllegalStateException("a secret in " + place.place() + " does not open in its place", moved);
        }
    }

    private byte[] opened(AgencyId agency, SealedPlace place, UUID row, byte[] sealed) throws GeneralSecurityException {
        return keyset(agency, table.wrapped(agency)).open(sealed, SealedPlaces.context(agency, place, row));
    }

    /** The ring's older key goes once every agency's keys are wrapped anew; what was read before is read once more. */
    private Keyset keyset(AgencyId agency, byte[] wrapped) throws GeneralSecurityException {
        try {
            return Keyset.of(ring.unwrap(wrapped, agency));
        } catch (IllegalStateException maybeWrappedAnew) {
            return Keyset.of(ring.unwrap(table.wrapped(agency), agency));
        }
    }

    private static AgencyId agency() {
        return CurrentAgency.current().orElseThrow(() -> new IllegalStateException("no agency is at hand"));
    }
}
