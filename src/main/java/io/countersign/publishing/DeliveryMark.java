package io.countersign.publishing;

import io.countersign.base.Identifier;
import io.countersign.base.NotFound;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** A place in the order of reports: by the beginning of the signed window, then by identity. Neither ever changes. */
public record DeliveryMark(Instant earliest, DeliveryId id) {

    private static final int BYTES = 24;
    private static final long LATEST_SECOND = 253_402_300_799L;

    /** Before everything. */
    static final DeliveryMark START = new DeliveryMark(Instant.EPOCH, new DeliveryId(new UUID(0, 0)));

    /** As addresses write it; nobody needs to read it. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, earliest))
                .put(id.bytes())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads {@link #text()} back; whatever is not exactly such a text is {@link NotFound}. */
    public static DeliveryMark parse(String text) {
        ByteBuffer bytes = decoded(text);
        long micros = bytes.getLong();
        byte[] id = new byte[16];
        bytes.get(id);
        if (micros < 0 || micros / 1_000_000 > LATEST_SECOND) {
            throw new NotFound();
        }
        return new DeliveryMark(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new DeliveryId(Identifier.uuid(id)));
    }

    private static ByteBuffer decoded(String text) {
        try {
            byte[] bytes = text.length() == 32 ? Base64.getUrlDecoder().decode(text) : new byte[0];
            if (bytes.length != BYTES) {
                throw new NotFound();
            }
            return ByteBuffer.wrap(bytes);
        } catch (IllegalArgumentException notBase64) {
            throw new NotFound();
        }
    }
}
