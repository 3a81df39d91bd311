package io.countersign.base;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** A typed identity: a random UUID, written as 22 characters of base64url wherever people or addresses see it. */
public interface Identifier extends Serializable {

    UUID value();

    /** The 22-character base64url form, without padding. */
    default String text() {
        return text(value());
    }

    /** The 16 bytes that tables keep. */
    default byte[] bytes() {
        return bytes(value());
    }

    static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    /** Reads {@link #bytes()} back. */
    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static String text(UUID value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(value));
    }

    /** Reads {@link #text()} back; whatever is not exactly such a text is {@link NotFound}, as an unknown id would be. */
    static UUID parse(String text) {
        try {
            byte[] bytes = text.length() == 22 ? Base64.getUrlDecoder().decode(text) : new byte[0];
            if (bytes.length != 16) {
                throw new NotFound();
            }
            return uuid(bytes);
        } catch (IllegalArgumentException notBase64) {
            throw new NotFound();
        }
    }
}
