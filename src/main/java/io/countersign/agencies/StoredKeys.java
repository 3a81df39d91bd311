package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.CannotStart;
import io.countersign.base.Identifier;
import io.countersign.base.KeyRing;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks before the start whether the key ring is the one that wrapped the agencies' keys; with another nothing starts. */
@Component
class StoredKeys implements SmartInitializingSingleton {

    private final JdbcClient database;
    private final KeyRing ring;

    StoredKeys(JdbcClient database, KeyRing ring) {
        this.database = database;
        this.ring = ring;
    }

    private record Wrapped(AgencyId agency, byte[] keys) {}

    @Override
    public void afterSingletonsInstantiated() {
        List<Wrapped> all = database.sql("select agency_id, wrapped from agency_key")
                .query((row, number) ->
                        new Wrapped(new AgencyId(Identifier.uuid(row.getBytes("agency_id"))), row.getBytes("wrapped")))
                .list();
        long closed = all.stream().filter(one -> !opens(one)).count();
        if (closed > 0) {
            throw new CannotStart(
                    "The keys of " + closed + " of " + all.size() + " agencies do not open with this key ring.",
                    "Set COUNTERSIGN_KEYS_FILE to the key ring that belongs to this database. Nothing was changed.");
        }
    }

    private boolean opens(Wrapped one) {
        try {
            return ring.unwrap(one.keys(), one.agency()).length > 0;
        } catch (IllegalStateException foreign) {
            return false;
        }
    }
}
