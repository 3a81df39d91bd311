package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import io.countersign.base.Keyset;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the rows of one place in one agency: each secret that opens and agrees with its row is sealed with the
 * newest key. Each row is a transaction of its own, and changes only if it still says what was read.
 */
final class SealSweep {

    private static final int AT_ONCE = 100;
    private static final byte[] BEFORE_ALL = new byte[0];

    private final Connection database;
    private final AgencyId agency;
    private final SealedPlace place;
    private final Keyset keys;
    private final KeyRotation.Step step;

    private long anew;
    private long before;
    private long empty;
    private long missed;
    private final List<UUID> broken = new ArrayList<>();

    SealSweep(Connection database, AgencyId agency, SealedPlace place, Keyset keys, KeyRotation.Step step) {
        this.database = database;
        this.agency = agency;
        this.place = place;
        this.keys = keys;
        this.step = step;
    }

    /** A row as it was read: its secret, and the same secret sealed anew where that is to be done. */
    private record Sealed(byte[] id, byte[] old, byte[] anew) {}

    /** Passes over all rows; without {@code writing} it only counts. */
    SealTally run(boolean newestIsTheAim, boolean writing) throws SQLException {
        byte @Nullable [] last = BEFORE_ALL;
        while (last != null) {
            List<Sealed> due = new ArrayList<>();
            last = page(last, newestIsTheAim, due);
            for (Sealed row : due) {
                if (!writing || update(row)) {
                    anew++;
                } else {
                    missed++;
                }
            }
        }
        return new SealTally(place, anew, before, empty, List.copyOf(broken), missed);
    }

    private byte @Nullable [] page(byte[] after, boolean newestIsTheAim, List<Sealed> due) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select " + columns() + " from `" + place.table()
                + "` where agency_id = ? and id > ? order by id limit " + AT_ONCE)) {
            query.setBytes(1, agency.bytes());
            query.setBytes(2, after);
            byte @Nullable [] last = null;
            int seen = 0;
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    last = rows.getBytes("id");
                    seen++;
                    look(rows, newestIsTheAim, due);
                }
            }
            return seen < AT_ONCE ? null : last;
        }
    }

    private String columns() {
        List<String> all = new ArrayList<>(List.of("id", place.column()));
        all.addAll(place.witnesses());
        return String.join(", ", all);
    }

    private void look(ResultSet row, boolean newestIsTheAim, List<Sealed> due) throws SQLException {
        byte @Nullable [] sealed = row.getBytes(place.column());
        if (sealed == null || sealed.length == 0) {
            empty++;
        } else if (newestIsTheAim && keys.isNewest(sealed)) {
            before++;
        } else {
            sealAnew(row, sealed, due);
        }
    }

    private void sealAnew(ResultSet row, byte[] sealed, List<Sealed> due) throws SQLException {
        UUID id = Identifier.uuid(row.getBytes("id"));
        byte[] context = SealedPlaces.context(agency, place, id);
        try {
            byte[] plain = keys.open(sealed, context);
            if (place.agrees(plain, row)) {
                due.add(new Sealed(Identifier.bytes(id), sealed, keys.seal(plain, context)));
            } else {
                broken.add(id);
            }
        } catch (GeneralSecurityException foreign) {
            broken.add(id);
        }
    }

    private boolean update(Sealed row) throws SQLException {
        try (PreparedStatement change = database.prepareStatement("update `" + place.table() + "` set " + place.column()
                + " = ? where agency_id = ? and id = ? and " + place.column() + " = ?")) {
            change.setBytes(1, row.anew());
            change.setBytes(2, agency.bytes());
            change.setBytes(3, row.id());
            change.setBytes(4, row.old());
            boolean changed = change.executeUpdate() == 1;
            step.reached("row");
            return changed;
        }
    }
}
