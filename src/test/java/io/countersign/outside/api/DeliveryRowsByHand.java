package io.countersign.outside.api;

import io.countersign.accounts.AccountId;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.publishing.DeliveryState;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes deliveries as rows, where only a network and much time could bring them about. */
final class DeliveryRowsByHand {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcTemplate database;
    private final AgencyId agency;

    DeliveryRowsByHand(JdbcTemplate database, AgencyId agency) {
        this.database = database;
        this.agency = agency;
    }

    /** A delivery in a window of an hour, due at its beginning and over after half of it; answers its id. */
    String add(ClientId client, AccountId account, DeliveryState state, Instant earliest) {
        UUID id = UUID.randomUUID();
        database.execute((ConnectionCallback<Integer>) connection -> {
            try (var keys = connection.createStatement();
                    var insert = connection.prepareStatement("""
                            insert into delivery (agency_id, id, client_id, post_id, revision_id, account_id, network,
                              occurrence, state, earliest_at, latest_at, due_at, ended_at, attempts, looks, version)
                            values (?, ?, ?, ?, ?, ?, 'X', 0, ?, ?, ?, ?, ?, 1, 0, 0)""")) {
                keys.execute("set foreign_key_checks = 0");
                fill(insert, id, client, account, state, earliest);
                try {
                    return insert.executeUpdate();
                } finally {
                    keys.execute("set foreign_key_checks = 1");
                }
            }
        });
        return Identifier.text(id);
    }

    private void fill(
            PreparedStatement insert,
            UUID id,
            ClientId client,
            AccountId account,
            DeliveryState state,
            Instant earliest)
            throws SQLException {
        insert.setBytes(1, agency.bytes());
        insert.setBytes(2, Identifier.bytes(id));
        insert.setBytes(3, client.bytes());
        insert.setBytes(4, Identifier.bytes(UUID.randomUUID()));
        insert.setBytes(5, Identifier.bytes(UUID.randomUUID()));
        insert.setBytes(6, account.bytes());
        insert.setString(7, state.name());
        insert.setTimestamp(8, Timestamp.from(earliest));
        insert.setTimestamp(9, Timestamp.from(earliest.plus(WINDOW)));
        insert.setTimestamp(10, Timestamp.from(earliest));
        insert.setTimestamp(11, Timestamp.from(earliest.plus(WINDOW.dividedBy(2))));
    }

    void ended(String id, String link, @Nullable String reason) {
        database.update("update delivery set permalink = ?, reason = ? where id = ?", link, reason, bytes(id));
    }

    void refused(String id, String reason) {
        database.update("update delivery set reason = ? where id = ?", reason, bytes(id));
    }

    void byHand(String id, MemberId hand) {
        database.update("update delivery set by_hand_id = ? where id = ?", hand.bytes(), bytes(id));
    }

    void looking(String id) {
        database.update("update delivery set look_at = utc_timestamp(6) + interval 1 hour where id = ?", bytes(id));
    }

    private static byte[] bytes(String id) {
        return Identifier.bytes(Identifier.parse(id));
    }
}
