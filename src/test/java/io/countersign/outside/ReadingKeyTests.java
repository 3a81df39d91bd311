package io.countersign.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.MemberId;
import io.countersign.base.Refused;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingKeyTests {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @Test
    void holdsUntilItsEndAndNotAtIt() {
        ReadingKey key = key("Grafana", TOMORROW);
        assertThat(key.isOpenAt(NOW)).isTrue();
        assertThat(key.isOpenAt(TOMORROW.minusNanos(1))).isTrue();
        assertThat(key.isOpenAt(TOMORROW)).isFalse();
    }

    @Test
    void holdsForGoodWithoutAnEnd() {
        assertThat(key("Grafana", null).isOpenAt(NOW.plus(Duration.ofDays(40_000))))
                .isTrue();
    }

    @Test
    void isRevokedOnceAndForAll() {
        ReadingKey key = key("Grafana", null);
        assertThat(key.revoke(NOW)).isTrue();
        assertThat(key.revoke(TOMORROW)).isFalse();
        assertThat(key.isOpenAt(NOW)).isFalse();
        assertThat(key.summary().revokedAt()).isEqualTo(NOW);
        assertThat(key.summary().isOpenAt(NOW)).isFalse();
    }

    @Test
    void hasAShortNameOnOneLine() {
        assertThat(key("  Grafana at home ", null).summary().name()).isEqualTo("Grafana at home");
        assertThat(key("x".repeat(80), null).summary().name()).hasSize(80);
        assertThatThrownBy(() -> key(" ", null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Give the key a name");
        assertThatThrownBy(() -> key("x".repeat(81), null)).isInstanceOf(Refused.class);
    }

    @Test
    void isNotMadeForATimeThatIsOver() {
        assertThatThrownBy(() -> key("Grafana", NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("That day is over");
    }

    @Test
    void isUnusedOnEveryNewDay() {
        assertThat(key("Grafana", null).isUnusedOn(NOW)).isTrue();
    }

    @Test
    void itsSecretIs256BitsThatNobodyElseGets() {
        var random = new SecureRandom();
        ReadingSecret secret = ReadingSecret.random(random);
        assertThat(secret.text()).startsWith("csr_").hasSize(47);
        assertThat(Base64.getUrlDecoder().decode(secret.text().substring(4))).hasSize(32);
        assertThat(ReadingSecret.random(random).text()).isNotEqualTo(secret.text());
        assertThat(secret.sha256()).hasSize(32);
        assertThat(secret).hasToString("csr_…");
    }

    private static ReadingKey key(String name, @Nullable Instant end) {
        return new ReadingKey(name, ReadingSecret.random(new SecureRandom()), MemberId.random(), end, NOW);
    }
}
