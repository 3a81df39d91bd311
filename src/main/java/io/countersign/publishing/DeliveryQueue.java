package io.countersign.publishing;

import io.countersign.base.AgencyId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of deliveries as a queue. Each move is one conditional update that names the state it comes from, all times
 * are the database's, and every statement names its agency.
 */
@Component
class DeliveryQueue {

    static final Duration LEASE = Duration.ofMinutes(2);

    /** What a restored backup calls waiting, though it may have gone out since. */
    private static final String DOUBTFUL =
            "state in ('SCHEDULED', 'HELD', 'CLAIMED', 'SENDING') and earliest_at <= utc_timestamp(6)";

    private final JdbcClient database;

    DeliveryQueue(JdbcClient database) {
        this.database = database;
    }

    Instant now() {
        return database.sql("select utc_timestamp(6)")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** The agencies that have something due, to be served in turn so that none delays another. */
    List<AgencyId> agenciesWithDue() {
        return agencies("state = 'SCHEDULED' and due_at <= utc_timestamp(6)");
    }

    List<AgencyId> agenciesToLookUp() {
        return agencies("state = 'UNKNOWN' and look_at <= utc_timestamp(6)");
    }

    List<AgencyId> agenciesToSweep() {
        return agencies("""
                (state in ('CLAIMED', 'SENDING') and lease_until <= utc_timestamp(6))
                or (state in ('SCHEDULED', 'HELD', 'BY_HAND') and latest_at < utc_timestamp(6))""");
    }

    List<AgencyId> agenciesToDoubt() {
        return agencies(DOUBTFUL);
    }

    private List<AgencyId> agencies(String condition) {
        return database.sql("select distinct agency_id from delivery where " + condition)
                .query((row, number) -> new AgencyId(Identifier.uuid(row.getBytes(1))))
                .list();
    }

    /** Claims up to so many due deliveries of the agency at hand; no two nodes ever claim the same one. */
    List<DeliveryId> claim(String node, int most) {
        List<DeliveryId> due = ids("state = 'SCHEDULED' and due_at <= utc_timestamp(6) order by due_at limit " + most
                + " for update skip locked");
        for (DeliveryId id : due) {
            database.sql("""
                            update delivery set state = 'CLAIMED', claimed_by = :node, version = version + 1,
                              lease_until = timestampadd(second, :lease, utc_timestamp(6))
                            where agency_id = :agency and id = :id and state = 'SCHEDULED'""")
                    .param("node", node)
                    .param("lease", LEASE.toSeconds())
                    .param("agency", agency())
                    .param("id", id.bytes())
                    .update();
        }
        return due;
    }

    List<DeliveryId> toLookUp(int most) {
        return ids("state = 'UNKNOWN' and look_at <= utc_timestamp(6) order by look_at limit " + most);
    }

    List<DeliveryId> late() {
        return ids("state in ('SCHEDULED', 'HELD', 'BY_HAND') and latest_at < utc_timestamp(6)");
    }

    List<DeliveryId> lostWhileSending() {
        return ids("state = 'SENDING' and lease_until <= utc_timestamp(6)");
    }

    List<DeliveryId> doubtful() {
        return ids(DOUBTFUL);
    }

    private List<DeliveryId> ids(String condition) {
        return database.sql("select id from delivery where agency_id = :agency and " + condition)
                .param("agency", agency())
                .query((row, number) -> new DeliveryId(Identifier.uuid(row.getBytes(1))))
                .list();
    }

    /** Claims whose lease is over: nothing was sent, so they go back to the queue. */
    int releaseLostClaims() {
        return database.sql("""
                        update delivery set state = 'SCHEDULED', claimed_by = null, version = version + 1
                        where agency_id = :agency and state = 'CLAIMED' and lease_until <= utc_timestamp(6)""").param("agency", agency()).update();
    }

    /** The intent: from here on nobody sends this again by machine. Holds only while the claim is this node's. */
    boolean intend(DeliveryId id, String node) {
        return database.sql("""
                        update delivery set state = 'SENDING', attempts = attempts + 1, sending_at = utc_timestamp(6),
                          lease_until = timestampadd(second, :lease, utc_timestamp(6)), version = version + 1
                        where agency_id = :agency and id = :id and state = 'CLAIMED' and claimed_by = :node
                          and lease_until > utc_timestamp(6) and latest_at >= utc_timestamp(6)""")
                        .param("lease", LEASE.toSeconds())
                        .param("agency", agency())
                        .param("id", id.bytes())
                        .param("node", node)
                        .update()
                == 1;
    }

    /** Moves a delivery, if it still stands where the mover believes. */
    boolean move(DeliveryId id, DeliveryState from, DeliveryState to, @Nullable String reason) {
        if (!from.canBecome(to)) {
            throw new IllegalArgumentException("no delivery goes from " + from + " to " + to);
        }
        return database.sql("""
                        update delivery set state = :to, reason = :reason, claimed_by = null, lease_until = null,
                          look_at = null, ended_at = utc_timestamp(6), version = version + 1
                        where agency_id = :agency and id = :id and state = :from""")
                        .param("to", to.name())
                        .param("reason", shortened(reason))
                        .param("agency", agency())
                        .param("id", id.bytes())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Puts a delivery back into the queue for a later time, never before its signed window. */
    boolean postpone(DeliveryId id, DeliveryState from, Instant until, @Nullable String reason) {
        if (from == DeliveryState.SENDING || !from.canBecome(DeliveryState.SCHEDULED)) {
            throw new IllegalArgumentException("no delivery goes back to the queue from " + from);
        }
        return database.sql("""
                        update delivery set state = 'SCHEDULED', due_at = greatest(:until, earliest_at), reason = :reason,
                          claimed_by = null, lease_until = null, look_at = null, version = version + 1
                        where agency_id = :agency and id = :id and state = :from""")
                        .param("until", java.sql.Timestamp.from(until))
                        .param("reason", shortened(reason))
                        .param("agency", agency())
                        .param("id", id.bytes())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Sets another time to come, inside the signed window, for what still waits; whoever claims it meanwhile wins. */
    boolean moveTo(DeliveryId id, Instant due) {
        return database.sql("""
                        update delivery set due_at = :due, version = version + 1
                        where agency_id = :agency and id = :id and state = 'SCHEDULED'
                          and earliest_at <= :due and latest_at >= :due and utc_timestamp(6) < :due""")
                        .param("due", java.sql.Timestamp.from(due))
                        .param("agency", agency())
                        .param("id", id.bytes())
                        .update()
                == 1;
    }

    /** Plans the next look, or none: then a person decides. */
    void lookAgain(DeliveryId id, @Nullable Duration pause) {
        database.sql("""
                        update delivery set looks = looks + 1, version = version + 1,
                          look_at = timestampadd(second, :pause, utc_timestamp(6))
                        where agency_id = :agency and id = :id and state = 'UNKNOWN'""")
                .param("pause", pause == null ? null : pause.toSeconds())
                .param("agency", agency())
                .param("id", id.bytes())
                .update();
    }

    static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= 500 ? reason : reason.substring(0, 497) + "...";
    }

    private static byte[] agency() {
        return CurrentAgency.current()
                .map(agency -> agency.bytes())
                .orElseThrow(() -> new IllegalStateException("no agency is at hand"));
    }
}
