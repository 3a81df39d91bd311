package io.countersign.identity;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/** What an authenticator app and the house share: 160 random bits (RFC 4226), shown once as a picture and as text. */
record AuthenticatorSecret(byte[] bytes) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 20;
    private static final int BORDER = 4;

    static AuthenticatorSecret random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new AuthenticatorSecret(bytes);
    }

    /** In letters and digits (RFC 4648), for apps that cannot see the picture. */
    String text() {
        return base32(bytes);
    }

    /** The address an app reads from the picture. */
    String address(String account) {
        String named = UriUtils.encode("Countersign:" + account, StandardCharsets.UTF_8);
        return "otpauth://totp/" + named + "?secret=" + text()
                + "&issuer=Countersign&algorithm=SHA1&digits=6&period=30";
    }

    /** The outline of the picture's dark squares, one unit each, with its quiet border. */
    static Picture picture(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder outline = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    outline.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size + 2 * BORDER, outline.toString());
    }

    /** A picture that apps read: how wide and high it is, and its outline. */
    record Picture(int size, String outline) {

        String box() {
            return String.format(Locale.ROOT, "0 0 %d %d", size, size);
        }
    }

    /** Bytes as letters and digits that nobody takes for one another (RFC 4648, without padding). */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : bytes) {
            buffer = (buffer << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    @Override
    public String toString() {
        return "***";
    }
}
