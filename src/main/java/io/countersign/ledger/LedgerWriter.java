package io.countersign.ledger;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/** Appends entries to the chain of their agency, as the last thing a transaction does. */
@Component
class LedgerWriter {

    private final JdbcClient database;
    private final EntityManagerFactory rows;
    private final Timer wait;

    LedgerWriter(JdbcClient database, EntityManagerFactory rows, MeterRegistry meters) {
        this.database = database;
        this.rows = rows;
        this.wait = Timer.builder("countersign.ledger.append.wait")
                .description("How long an append waits for the head of its agency's chain")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(meters);
    }

    /** All of one agency: a transaction belongs to one. */
    void append(List<Body> bodies) {
        transaction().flush();
        AgencyId agency = bodies.getFirst().agency();
        Checkpoint head = Objects.requireNonNull(wait.record(() -> lockHead(agency)));
        for (Body body : bodies) {
            head = insert(body.numbered(head.seq() + 1), head.hash());
        }
        database.sql("update ledger_head set seq = :seq, hash = :hash where agency_id = :agency")
                .param("seq", head.seq())
                .param("hash", bytes(head.hash()))
                .param("agency", bytes(agency))
                .update();
    }

    void refuseCommit() {
        transaction().getTransaction().setRollbackOnly();
    }

    private EntityManager transaction() {
        return Objects.requireNonNull(EntityManagerFactoryUtils.getTransactionalEntityManager(rows));
    }

    private Checkpoint lockHead(AgencyId agency) {
        return head(agency, " for update").orElseGet(() -> {
            createHead(agency);
            return head(agency, " for update").orElseThrow();
        });
    }

    Optional<Checkpoint> head(AgencyId agency, String lock) {
        return database.sql("select seq, hash from ledger_head where agency_id = :agency" + lock)
                .param("agency", bytes(agency))
                .query((row, number) -> new Checkpoint(
                        agency, row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional();
    }

    private void createHead(AgencyId agency) {
        // insert ignore would leave a shared lock behind, and two of those wait for each other
        database.sql("insert into ledger_head (agency_id, seq, hash) values (:agency, 0, :start)"
                        + " on duplicate key update seq = seq")
                .param("agency", bytes(agency))
                .param("start", bytes(Chain.START))
                .update();
    }

    private Checkpoint insert(Body body, String previous) {
        String text = body.canonical();
        String hash = Chain.hash(previous, text);
        database.sql(
                        "insert into ledger_entry (agency_id, seq, at, actor_kind, actor_id, act, client_id, body, prev_hash,"
                                + " hash) values (:agency, :seq, :at, :kind, :actor, :act, :client, :body, :previous, :hash)")
                .param("agency", bytes(body.agency()))
                .param("seq", body.seq())
                .param("at", LocalDateTime.ofInstant(body.at(), ZoneOffset.UTC))
                .param("kind", body.author().kind())
                .param("actor", bytes(body.author().member()))
                .param("act", body.act())
                .param("client", bytes(body.client()))
                .param("body", text.getBytes(StandardCharsets.UTF_8))
                .param("previous", bytes(previous))
                .param("hash", bytes(hash))
                .update();
        return new Checkpoint(body.agency(), body.seq(), hash);
    }

    private static byte @Nullable [] bytes(@Nullable Identifier id) {
        return id == null ? null : id.bytes();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
