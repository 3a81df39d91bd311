package io.countersign.publishing;

import io.countersign.base.AgencyId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of what people put up by hand: each one conditional update, all times are the database's. */
@Component
class HandQueue {

    private static final String OPEN =
            "state = 'BY_HAND' and earliest_at <= utc_timestamp(6) and latest_at >= utc_timestamp(6)";

    private final JdbcClient database;

    HandQueue(JdbcClient database) {
        this.database = database;
    }

    /** It is up, says the person named for it; holds only inside the window, and only once. */
    boolean putUp(DeliveryId id, MemberId by, @Nullable String address) {
        return database.sql("""
                        update delivery set state = 'PUBLISHED_BY_HAND', permalink = :address, reason = null,
                          ended_at = utc_timestamp(6), version = version + 1
                        where agency_id = :agency and id = :id and by_hand_id = :by and\s""" + OPEN)
                        .param("address", address)
                        .param("agency", agency())
                        .param("id", id.bytes())
                        .param("by", by.bytes())
                        .update()
                == 1;
    }

    /** The agencies in which somebody has not been told yet that a window has opened. */
    List<AgencyId> agenciesToTell() {
        return database.sql("select distinct agency_id from delivery where told_at is null and " + OPEN)
                .query((row, number) -> new AgencyId(Identifier.uuid(row.getBytes(1))))
                .list();
    }

    List<DeliveryId> toTell() {
        return database.sql("select id from delivery where agency_id = :agency and by_hand_id is not null"
                        + " and told_at is null and " + OPEN)
                .param("agency", agency())
                .query((row, number) -> new DeliveryId(Identifier.uuid(row.getBytes(1))))
                .list();
    }

    /** Notes that the person is being told; of several nodes one does. */
    boolean told(DeliveryId id) {
        return database.sql("""
                        update delivery set told_at = utc_timestamp(6), version = version + 1
                        where agency_id = :agency and id = :id and told_at is null""")
                        .param("agency", agency())
                        .param("id", id.bytes())
                        .update()
                == 1;
    }

    private static byte[] agency() {
        return CurrentAgency.current()
                .map(Identifier::bytes)
                .orElseThrow(() -> new IllegalStateException("no agency is at hand"));
    }
}
