package io.countersign.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes an authenticator app shows (RFC 6238): six digits from the secret and the half minute it is. */
final class Totp {

    static final int DIGITS = 6;
    private static final int HALF_MINUTE = 30;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), HALF_MINUTE);
    }

    /** The half minute whose code this is: the one at hand, the one before or the one after, for clocks that differ. */
    static OptionalLong matching(byte[] secret, String typed, Instant now) {
        byte[] shown = typed.getBytes(StandardCharsets.UTF_8);
        long here = step(now);
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), shown))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
