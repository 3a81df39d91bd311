package io.countersign.identity;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One try at a password: for which account name, and from where. Only digests of the two are ever stored. */
record SignInAttempt(String account, @Nullable String neighbourhood) {

    static SignInAttempt of(String typedEmail, String remoteAddress) {
        return new SignInAttempt(
                email(typedEmail).map(EmailAddress::value).orElseGet(() -> folded(typedEmail)),
                neighbourhoodOf(remoteAddress));
    }

    static SignInAttempt inside(EmailAddress account) {
        return new SignInAttempt(account.value(), null);
    }

    /** A code after the password, counted for itself. */
    static SignInAttempt withCode(PersonId person) {
        return new SignInAttempt("code of " + person.text(), null);
    }

    /** A key from outside that is none: counted for itself and for its place, apart from people who sign in there. */
    static SignInAttempt withKey(String key, String remoteAddress) {
        return new SignInAttempt("key " + key, "keys from " + neighbourhoodOf(remoteAddress));
    }

    /** The address if what was typed is one; whatever else was typed belongs to nobody. */
    static Optional<EmailAddress> email(String typed) {
        try {
            return Optional.of(EmailAddress.parse(typed));
        } catch (Refused noAddress) {
            return Optional.empty();
        }
    }

    byte[] accountSubject() {
        return digest("account " + account);
    }

    Optional<byte[]> neighbourhoodSubject() {
        return Optional.ofNullable(neighbourhood).map(place -> digest("address " + place));
    }

    /** The /24 of an IPv4 address or the /64 of an IPv6 address: one household or office rather than one machine. */
    private static String neighbourhoodOf(String remoteAddress) {
        try {
            InetAddress address = InetAddress.ofLiteral(remoteAddress);
            return HexFormat.of()
                    .formatHex(Arrays.copyOf(address.getAddress(), address instanceof Inet4Address ? 3 : 8));
        } catch (IllegalArgumentException noLiteral) {
            return folded(remoteAddress);
        }
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
