package io.countersign.ledger;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Identities as the 16 bytes the tables keep. */
final class Uuids {

    private Uuids() {}

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
