package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Appendix B of RFC 6238, with the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void showsTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void takesTheHalfMinuteBeforeAndAfterAndNoOther() {
        Instant now = Instant.parse("2026-11-25T12:00:10Z");
        long step = Totp.step(now);
        for (int apart = -3; apart <= 3; apart++) {
            assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + apart), now)
                            .isPresent())
                    .as("%d half minutes apart", apart)
                    .isEqualTo(Math.abs(apart) <= 1);
        }
        assertThat(Totp.matching(SECRET, "", now)).isEmpty();
        assertThat(Totp.matching(SECRET, "é28708", now)).isEmpty();
    }

    /** The vectors of RFC 4648, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesASecretAsTheStandardDoes(String bytes, String text) {
        assertThat(AuthenticatorSecret.base32(bytes.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(text);
    }

    @Test
    void theAddressNamesTheHouseAndTheAccountAndIsDrawn() {
        String address = new AuthenticatorSecret(SECRET).address("mira@harbour.example");
        assertThat(address)
                .startsWith(
                        "otpauth://totp/Countersign%3Amira%40harbour.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        AuthenticatorSecret.Picture picture = AuthenticatorSecret.picture(address);
        assertThat(picture.box()).isEqualTo("0 0 " + picture.size() + " " + picture.size());
        assertThat(picture.outline()).startsWith("M4,4h1v1h-1z");
        assertThat(picture.outline().replaceAll("M\\d+,\\d+h1v1h-1z", "")).isEmpty();
        assertThat(new AuthenticatorSecret(SECRET).toString())
                .doesNotContain(Base64.getEncoder().encodeToString(SECRET), "GEZD");
    }
}
