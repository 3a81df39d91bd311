package io.countersign.publishing;

import io.countersign.base.CurrentAgency;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came of an attempt, each as one conditional update that names the attempt: a node that wakes up late can say
 * nothing about a later attempt than its own, and can only turn what nobody knew into what is known.
 */
@Component
class DeliveryOutcomes {

    private static final String ATTEMPT = " where agency_id = :agency and id = :id and attempts = :attempt";

    private final JdbcClient database;

    DeliveryOutcomes(JdbcClient database) {
        this.database = database;
    }

    /** It is up, with the network's own id; true also for an answer that came after everybody stopped waiting. */
    boolean published(DeliveryId id, int attempt, String remoteId, String permalink) {
        return update("""
                        update delivery set state = 'PUBLISHED', remote_id = :remote, permalink = :link, reason = null,
                          claimed_by = null, lease_until = null, look_at = null, ended_at = utc_timestamp(6),
                          version = version + 1""" + ATTEMPT + " and state in ('SENDING', 'UNKNOWN')", id, attempt)
                        .param("remote", remoteId)
                        .param("link", permalink)
                        .update()
                == 1;
    }

    /** The network said no. */
    boolean refused(DeliveryId id, int attempt, String reason) {
        return update("""
                        update delivery set state = 'REFUSED', reason = :reason, claimed_by = null, lease_until = null,
                          look_at = null, ended_at = utc_timestamp(6), version = version + 1""" + ATTEMPT + " and state = 'SENDING'", id, attempt)
                        .param("reason", DeliveryQueue.shortened(reason))
                        .update()
                == 1;
    }

    /** Nothing was sent: back to the queue, for the time the network asked for. */
    boolean notSent(DeliveryId id, int attempt, Instant until, String reason) {
        return update("""
                        update delivery set state = 'SCHEDULED', due_at = greatest(:until, earliest_at),
                          reason = :reason, claimed_by = null, lease_until = null, look_at = null,
                          version = version + 1""" + ATTEMPT + " and state = 'SENDING'", id, attempt)
                        .param("until", Timestamp.from(until))
                        .param("reason", DeliveryQueue.shortened(reason))
                        .update()
                == 1;
    }

    /** Nobody knows; says when the account is looked at first. */
    boolean unknown(DeliveryId id, int attempt, String reason, Duration pause) {
        return update("""
                        update delivery set state = 'UNKNOWN', reason = :reason, claimed_by = null, lease_until = null,
                          looks = 0, look_at = timestampadd(second, :pause, utc_timestamp(6)),
                          version = version + 1""" + ATTEMPT + " and state = 'SENDING'", id, attempt)
                        .param("reason", DeliveryQueue.shortened(reason))
                        .param("pause", pause.toSeconds())
                        .update()
                == 1;
    }

    /** What was not sent for all this database knows may be out all the same, since a backup was put back. */
    boolean doubted(DeliveryId id, int attempt) {
        return update("""
                        update delivery set state = 'UNKNOWN', reason = 'restored', claimed_by = null, lease_until = null,
                          attempts = attempts + 1, sending_at = utc_timestamp(6), looks = 0, look_at = utc_timestamp(6),
                          version = version + 1""" + ATTEMPT + " and state in ('SCHEDULED', 'HELD', 'CLAIMED', 'SENDING')", id, attempt - 1)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec update(String sql, DeliveryId id, int attempt) {
        return database.sql(sql)
                .param(
                        "agency",
                        CurrentAgency.current()
                                .orElseThrow(() -> new IllegalStateException("no agency is at hand"))
                                .bytes())
                .param("id", id.bytes())
                .param("attempt", attempt);
    }
}
