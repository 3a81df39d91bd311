package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an agency's keys, and what they sealed, as they stand now: what a transaction has read before may be older. */
@Component
class AgencyKeyTable {

    private static final String KEYS = "select wrapped from agency_key where agency_id = ?";

    private final JdbcClient database;

    AgencyKeyTable(JdbcClient database) {
        this.database = database;
    }

    byte[] wrapped(AgencyId agency) {
        return one(KEYS, agency);
    }

    /** The same for sealing: until the transaction ends nobody changes the keys, so no older key seals unnoticed. */
    byte[] wrappedAndHeld(AgencyId agency) {
        return one(KEYS + " lock in share mode", agency);
    }

    private byte[] one(String query, AgencyId agency) {
        return database.sql(query)
                .param(agency.bytes())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("agency " + agency + " has no keys"));
    }

    Optional<byte[]> sealed(SealedPlace place, AgencyId agency, UUID row) {
        return database.sql("select " + place.column() + " from `" + place.table() + "` where agency_id = ? and id = ?")
                .param(agency.bytes())
                .param(Identifier.bytes(row))
                .query(byte[].class)
                .optional();
    }
}
