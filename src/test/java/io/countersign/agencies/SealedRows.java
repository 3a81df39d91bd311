package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import io.countersign.base.KeyRing;
import io.countersign.base.Keyset;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every sealed secret of the database, opened with the keys as they stand now. */
public final class SealedRows {

    private SealedRows() {}

    /**
     * One of them.
     *
     * @param plain what was sealed, if it opens
     * @param newest whether the agency's newest key sealed it
     */
    public record Secret(
            AgencyId agency, String place, UUID row, byte[] sealed, byte @Nullable [] plain, boolean newest) {

        public boolean opens() {
            return plain != null;
        }

        /** The key that sealed it, by its id. */
        public int key() {
            return ByteBuffer.wrap(sealed, 1, 4).getInt();
        }
    }

    public static List<Secret> in(JdbcClient database, Path ringFile) {
        KeyRing ring = KeyRing.in(ringFile);
        return SealedPlaces.declared().stream()
                .flatMap(place -> database
                        .sql("select s.agency_id, s.id, s." + place.column() + " secret, k.wrapped from `"
                                + place.table()
                                + "` s join agency_key k on k.agency_id = s.agency_id where length(s." + place.column()
                                + ") > 0")
                        .query((row, number) -> read(
                                ring,
                                place,
                                new AgencyId(Identifier.uuid(row.getBytes("agency_id"))),
                                Identifier.uuid(row.getBytes("id")),
                                row.getBytes("secret"),
                                row.getBytes("wrapped")))
                        .list()
                        .stream())
                .toList();
    }

    private static Secret read(
            KeyRing ring, SealedPlace place, AgencyId agency, UUID row, byte[] secret, byte[] wrapped) {
        try {
            Keyset keys = Keyset.of(ring.unwrap(wrapped, agency));
            boolean newest = keys.isNewest(secret);
            try {
                byte[] plain = keys.open(secret, SealedPlaces.context(agency, place, row));
                return new Secret(agency, place.place(), row, secret, plain, newest);
            } catch (GeneralSecurityException closed) {
                return new Secret(agency, place.place(), row, secret, null, newest);
            }
        } catch (GeneralSecurityException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
