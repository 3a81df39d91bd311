package io.countersign.identity;

import io.countersign.base.Identifier;
import io.countersign.base.KeyRing;
import io.countersign.base.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wraps people's own keys anew when the key ring changes; what they seal stays as it is.
 *
 * @see "docs/decisions/0004-secrets.md"
 */
public final class PersonKeyChange {

    private final Connection database;
    private final KeyRing ring;

    public PersonKeyChange(Connection database, KeyRing ring) {
        this.database = database;
        this.ring = ring;
    }

    private record Row(PersonId person, byte[] wrapped) {}

    /** How many people have keys that do not open with this ring. */
    public long foreign() throws SQLException {
        return rows("").stream().filter(row -> !opens(row)).count();
    }

    /** Wraps with the ring's newest key whatever is not yet; whoever makes a key just now is waited for. */
    public void wrapAnew() throws SQLException {
        for (Row row : rows(" for update")) {
            if (!ring.isNewest(row.wrapped())) {
                update(row);
            }
        }
    }

    private boolean opens(Row row) {
        try {
            return ring.unwrap(row.wrapped(), row.person()).length > 0;
        } catch (IllegalStateException foreign) {
            return false;
        }
    }

    private void update(Row row) throws SQLException {
        try (PreparedStatement change =
                database.prepareStatement("update person_key set wrapped = ? where person_id = ?")) {
            change.setBytes(1, ring.wrap(ring.unwrap(row.wrapped(), row.person()), row.person()));
            change.setBytes(2, row.person().bytes());
            change.executeUpdate();
        }
    }

    private List<Row> rows(String lock) throws SQLException {
        List<Row> all = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(
                        "select person_id, wrapped from person_key order by person_id" + lock);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(new Row(new PersonId(Identifier.uuid(rows.getBytes(1))), rows.getBytes(2)));
            }
        }
        return all;
    }
}
