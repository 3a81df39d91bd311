package io.countersign.publishing;

import java.nio.ByteBuffer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets time pass for a delivery, and stops nodes in the middle, by hand in the table. */
final class DeliveryTable {

    private static final String PAST = "timestampadd(second, -1, utc_timestamp(6))";

    private final JdbcClient database;

    DeliveryTable(JdbcClient database) {
        this.database = database;
    }

    void due(DeliveryId id) {
        set(id, "due_at = " + PAST);
    }

    void lookDue(DeliveryId id) {
        set(id, "look_at = " + PAST);
    }

    void late(DeliveryId id) {
        set(id, "latest_at = " + PAST);
    }

    /** What a node that stopped in this state leaves behind, two minutes later. */
    void abandoned(DeliveryId id, DeliveryState state) {
        set(
                id,
                "state = '" + state + "', claimed_by = 'a node that is gone', sending_at = " + PAST + ", lease_until = "
                        + PAST);
    }

    /** Changes one byte of what was signed. */
    void forge(SigningDesk.Signed post) {
        int changed = database.sql(
                        "update revision set manifest = replace(manifest, 'Twelve', 'Twelfe') where id = :id")
                .param("id", bytes(post.revision().value()))
                .update();
        if (changed != 1) {
            throw new AssertionError("nothing was changed");
        }
    }

    /** Puts another passkey's answer in the place of the right one. */
    void swapSignature(SigningDesk.Signed post) {
        int changed =
                database.sql("""
                        update sign_off set evidence = replace(evidence, '"signature":"ME', '"signature":"MF')
                        where revision_id = :id and kind = 'PASSKEY'""").param("id", bytes(post.revision().value())).update();
        if (changed != 1) {
            throw new AssertionError("nothing was changed");
        }
    }

    private void set(DeliveryId id, String change) {
        int changed = database.sql("update delivery set " + change + " where id = :id")
                .param("id", bytes(id.value()))
                .update();
        if (changed != 1) {
            throw new AssertionError("no delivery " + id);
        }
    }

    private static byte[] bytes(java.util.UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
