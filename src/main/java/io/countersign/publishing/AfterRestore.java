package io.countersign.publishing;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.posts.Revisions;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a backup was put back, doubts everything that may have gone out since it was taken: whatever the backup calls
 * waiting though its window has begun is looked for on the account, and nothing of it is sent again by machine.
 */
@Component
class AfterRestore {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);
    private static final String JOB = "restore";

    private final JdbcClient database;
    private final DeliveryQueue queue;
    private final DeliveryOutcomes outcomes;
    private final DeliveryBook book;
    private final Attempts attempts;
    private final Revisions revisions;
    private final AgencyTransactions transactions;

    AfterRestore(
            JdbcClient database,
            DeliveryQueue queue,
            DeliveryOutcomes outcomes,
            DeliveryBook book,
            Attempts attempts,
            Revisions revisions,
            AgencyTransactions transactions) {
        this.database = database;
        this.queue = queue;
        this.outcomes = outcomes;
        this.book = book;
        this.attempts = attempts;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /** Runs before anything is swept or sent; does nothing unless a backup was put back. */
    void run() {
        Optional<Timestamp> restored = database.sql(
                        "select restored_at from installation where restored_at is not null")
                .query(Timestamp.class)
                .optional();
        if (restored.isPresent()) {
            int doubted = queue.agenciesToDoubt().stream().mapToInt(this::doubt).sum();
            database.sql("update installation set restored_at = null where restored_at = :seen")
                    .param("seen", restored.get())
                    .update();
            LOG.warn("A backup was put back: {} posts that may be out already are looked for", doubted);
        }
    }

    private int doubt(AgencyId agency) {
        Actor job = Actor.system(agency, JOB);
        List<DeliveryId> doubtful = transactions.in(agency, queue::doubtful);
        doubtful.forEach(id -> transactions.in(agency, () -> doubt(job, id)));
        return doubtful.size();
    }

    private boolean doubt(Actor job, DeliveryId id) {
        Delivery delivery = book.get(id);
        int attempt = delivery.attempts() + 1;
        boolean doubted = outcomes.doubted(id, attempt);
        if (doubted) {
            byte[] signed = revisions.get(job, delivery.revision()).sha256();
            Attempt lost = new Attempt(delivery.client(), id, attempt, signed, delivery.earliest());
            lost.finish("Unknown", "restored", queue.now());
            attempts.save(lost);
            book.record(job, "delivery.unknown", delivery);
        }
        return doubted;
    }
}
