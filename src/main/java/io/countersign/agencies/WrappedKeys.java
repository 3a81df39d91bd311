package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import io.countersign.base.KeyRing;
import io.countersign.base.Keyset;
import io.countersign.identity.PersonKeyChange;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The agencies' keys as they lie in the database, changed while nobody seals with them; people's go with them. */
final class WrappedKeys {

    private final Connection database;
    private final KeyRing ring;
    private final KeyRotation.Step step;
    private final PersonKeyChange people;

    WrappedKeys(Connection database, KeyRing ring, KeyRotation.Step step) {
        this.database = database;
        this.ring = ring;
        this.step = step;
        this.people = new PersonKeyChange(database, ring);
    }

    /** An agency's keys, and whether the ring's newest key wraps them. */
    record Keys(Keyset open, boolean newest) {}

    private record Row(AgencyId agency, byte[] wrapped) {}

    List<AgencyId> agencies() throws SQLException {
        return rows("").stream().map(Row::agency).toList();
    }

    long foreign() throws SQLException {
        long foreign = people.foreign();
        for (Row row : rows("")) {
            try {
                ring.unwrap(row.wrapped(), row.agency());
            } catch (IllegalStateException doesNotOpen) {
                foreign++;
            }
        }
        return foreign;
    }

    Keys read(AgencyId agency) throws SQLException, GeneralSecurityException {
        byte[] wrapped = wrapped(agency, "");
        return new Keys(Keyset.of(ring.unwrap(wrapped, agency)), ring.isNewest(wrapped));
    }

    /** Gives the agency a new key, wrapped by the ring's newest; whoever is sealing just now is waited for. */
    Keyset begin(AgencyId agency) throws SQLException, GeneralSecurityException {
        database.setAutoCommit(false);
        try {
            byte[] wrapped = wrapped(agency, " for update");
            Keyset keys = Keyset.of(ring.unwrap(wrapped, agency));
            if (!ring.isNewest(wrapped)) {
                keys = keys.extended();
                update(agency, keys);
            }
            database.commit();
            step.reached("agency begun");
            return keys;
        } finally {
            giveUp();
        }
    }

    void store(AgencyId agency, Keyset keys, String what) throws SQLException, GeneralSecurityException {
        update(agency, keys);
        step.reached(what);
    }

    /** Takes the older keys out of the ring if they wrap nothing any more; else answers whose keys they wrap. */
    List<AgencyId> settleRing() throws SQLException {
        database.setAutoCommit(false);
        try {
            List<AgencyId> left = rows(" for update").stream()
                    .filter(row -> !ring.isNewest(row.wrapped()))
                    .map(Row::agency)
                    .toList();
            if (left.isEmpty()) {
                people.wrapAnew();
                database.commit();
                step.reached("nothing left on the older ring");
                ring.settle();
            }
            return left;
        } finally {
            giveUp();
        }
    }

    private void giveUp() throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
    }

    private void update(AgencyId agency, Keyset keys) throws SQLException, GeneralSecurityException {
        try (PreparedStatement change = database.prepareStatement(
                "update agency_key set wrapped = ?, version = version + 1 where agency_id = ?")) {
            change.setBytes(1, ring.wrap(keys.bytes(), agency));
            change.setBytes(2, agency.bytes());
            change.executeUpdate();
            step.reached("keys written");
        }
    }

    private byte[] wrapped(AgencyId agency, String lock) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select wrapped from agency_key where agency_id = ?" + lock)) {
            query.setBytes(1, agency.bytes());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("agency " + agency + " lost its keys meanwhile");
                }
                return row.getBytes(1);
            }
        }
    }

    private List<Row> rows(String lock) throws SQLException {
        List<Row> all = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(
                        "select agency_id, wrapped from agency_key order by agency_id" + lock);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(new Row(new AgencyId(Identifier.uuid(rows.getBytes("agency_id"))), rows.getBytes("wrapped")));
            }
        }
        return all;
    }
}
