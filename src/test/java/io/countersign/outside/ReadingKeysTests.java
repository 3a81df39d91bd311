package io.countersign.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerLine;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ReadingKeysTests {

    private final ReadingKeys keys;
    private final KeyCheck check;
    private final Ledger ledger;
    private final JdbcTemplate database;
    private final Clock clock;
    private final TestWorld.World world;
    private final TestWorld.World other;
    private final Actor manager;

    ReadingKeysTests(
            ReadingKeys keys,
            KeyCheck check,
            Ledger ledger,
            JdbcTemplate database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.keys = keys;
        this.check = check;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
        this.world = worlds.world();
        this.other = worlds.world();
        this.manager = world.manager().actor();
    }

    @Test
    void keepsTheHashOfTheSecretAndNeverTheSecret() throws Exception {
        String secret = keys.make(manager, "Grafana", null).secret();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(database.queryForObject(
                        "select count(*) from reading_keys where secret_sha256 = ?", Integer.class, hash))
                .isEqualTo(1);
        assertThat(database.queryForList("select * from reading_keys where secret_sha256 = ?", (Object) hash)
                        .toString())
                .doesNotContain(secret);
        assertThat(keys.all(manager).toString()).doesNotContain(secret);
    }

    @Test
    void opensItsOwnAgencyAndNoOther() {
        String secret = keys.make(manager, "Grafana", null).secret();
        assertThat(check.reader(world.agency().slug(), secret)).hasValueSatisfying(reader -> {
            assertThat(reader.agency()).isEqualTo(world.agency().id());
            assertThat(reader.isSystem()).isTrue();
        });
        assertThat(check.reader(other.agency().slug(), secret)).isEmpty();
        assertThat(check.reader("no-such-agency", secret)).isEmpty();
        assertThat(check.reader(world.agency().slug(), secret + "x")).isEmpty();
        assertThat(check.reader(world.agency().slug(), secret.toUpperCase(Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void opensNothingOnceItHasEnded() {
        String secret = keys.make(manager, "Grafana", clock.instant().plus(Duration.ofHours(1)))
                .secret();
        assertThat(check.reader(world.agency().slug(), secret)).isPresent();
        database.update(
                "update reading_keys set ends_at = utc_timestamp(6) - interval 1 hour where name = 'Grafana' and agency_id = ?",
                (Object) world.agency().id().bytes());
        assertThat(check.reader(world.agency().slug(), secret)).isEmpty();
    }

    @Test
    void opensNothingOnceItWasTakenBack() {
        MadeReadingKey made = keys.make(manager, "Grafana", null);
        keys.revoke(manager, made.key().id());
        keys.revoke(manager, made.key().id());
        assertThat(check.reader(world.agency().slug(), made.secret())).isEmpty();
        assertThat(acts()).containsOnlyOnce("reading.key.revoked").containsOnlyOnce("reading.key.made");
    }

    @Test
    void theRecordSaysWhoMadeAndWhoRevokedItButNoSecret() {
        MadeReadingKey made = keys.make(manager, "Grafana", null);
        keys.revoke(manager, made.key().id());
        List<LedgerLine> lines = ledger.lines(manager, LedgerQuery.newest(2));
        assertThat(lines)
                .extracting(line -> line.sentence(Locale.ENGLISH, ZoneOffset.UTC))
                .containsExactly(
                        "Rosa Okafor took back a key by which a program outside could read.",
                        "Rosa Okafor made a key by which a program outside may read.");
        assertThat(lines.toString()).doesNotContain(made.secret());
    }

    @Test
    void remembersTheLastDayItWasUsed() {
        MadeReadingKey made = keys.make(manager, "Grafana", null);
        assertThat(one(made).lastUsedOn()).isNull();
        check.reader(world.agency().slug(), made.secret());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(one(made).lastUsedOn()).isEqualTo(today);
        database.update(
                "update reading_keys set last_used_on = ? where id = ?",
                today.minusDays(3),
                made.key().id().bytes());
        check.reader(world.agency().slug(), made.secret());
        assertThat(one(made).lastUsedOn()).isEqualTo(today);
    }

    @Test
    void onlyManagersMakeSeeAndTakeBack() {
        MadeReadingKey made = keys.make(manager, "Grafana", null);
        Actor va = world.va().actor();
        assertThatThrownBy(() -> keys.all(va)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keys.make(va, "Mine", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keys.revoke(va, made.key().id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keys.revoke(other.manager().actor(), made.key().id()))
                .isInstanceOf(NotFound.class);
        assertThat(keys.all(other.manager().actor())).isEmpty();
    }

    private ReadingKeySummary one(MadeReadingKey made) {
        return keys.all(manager).stream()
                .filter(key -> key.id().equals(made.key().id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts() {
        return ledger.lines(manager, LedgerQuery.newest(100)).stream()
                .map(LedgerLine::act)
                .toList();
    }
}
