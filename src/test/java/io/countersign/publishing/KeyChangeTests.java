package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.agencies.KeyRotation;
import io.countersign.agencies.SealTally;
import io.countersign.agencies.SealedRows;
import io.countersign.base.Identifier;
import io.countersign.base.KeyRing;
import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Signing;
import io.countersign.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All keys change while nodes publish, and wherever the change was stopped it goes on. */
@SandboxTest
class KeyChangeTests {

    /** After which step of which kind it is stopped, one after the other. */
    private static final List<String> STOPS = List.of(
            "ring extended 1",
            "keys written 1",
            "agency begun 1",
            "row 1",
            "row 2",
            "older key asleep 1",
            "older key destroyed 1",
            "keys written 1",
            "row 1",
            "keys written 2",
            "row 3",
            "older key asleep 2",
            "row 4",
            "agency begun 4",
            "older key destroyed 2",
            "row 5",
            "keys written 3",
            "older key asleep 1",
            "nothing left on the older ring 1",
            "nothing left on the older ring 1");

    private final SigningDesk desk;
    private final SandboxX x;
    private final Publisher publisher;
    private final Deliveries deliveries;
    private final Signing signing;
    private final JdbcClient database;
    private final String url;
    private final Path ring;

    KeyChangeTests(
            SigningDesk desk,
            SandboxX x,
            Publisher publisher,
            Deliveries deliveries,
            Signing signing,
            JdbcClient database,
            @Value("${spring.datasource.url}") String url,
            @Value("${countersign.keys-file}") String ring) {
        this.desk = desk;
        this.x = x;
        this.publisher = publisher;
        this.deliveries = deliveries;
        this.signing = signing;
        this.database = database;
        this.url = url;
        this.ring = Path.of(ring);
    }

    private List<SealTally> change(KeyRotation.Step step) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, TestDatabase.user(), TestDatabase.password())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return new KeyRotation(connection, KeyRing.in(ring), step).run();
        }
    }

    private List<SealedRows.Secret> secrets() {
        return SealedRows.in(database, ring);
    }

    private DeliveryState state(Signed post) {
        return deliveries.of(post.stage().va(), post.post()).getFirst().state();
    }

    @Test
    void everythingGoesOutOnceWhileAllKeysChange() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Signed> posts = new ArrayList<>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> changes = threads.submit(() -> {
                int number = 0;
                do {
                    change(_ -> {});
                    number++;
                } while (!over.get());
                return number;
            });
            try {
                Stage stage = desk.connected();
                for (int number = 0; number < 12; number++) {
                    posts.add(
                            desk.signed(number % 4 == 3 ? desk.connected() : stage, "Twelve places on day " + number));
                    publisher.run();
                }
            } finally {
                over.set(true);
            }
            assertThat(changes.get()).isGreaterThan(2);
        }

        assertThat(posts).allSatisfy(post -> assertThat(state(post)).isEqualTo(DeliveryState.PUBLISHED));
        assertThat(posts.stream()
                        .map(post -> post.stage().onX())
                        .distinct()
                        .mapToLong(x::postsReceived)
                        .sum())
                .isEqualTo(12);
        assertThat(secrets()).allSatisfy(one -> assertThat(one.opens()).isTrue());
    }

    /** The power goes: nothing of the instance is left but what it has written. */
    private static final class PowerCut extends RuntimeException {}

    private static KeyRotation.Step until(String stop) {
        int space = stop.lastIndexOf(' ');
        List<String> seen = new ArrayList<>();
        return what -> {
            if (what.equals(stop.substring(0, space))) {
                seen.add(what);
                if (seen.size() == Integer.parseInt(stop.substring(space + 1))) {
                    throw new PowerCut();
                }
            }
        };
    }

    @Test
    void goesOnAfterEachOfTwentyStops() throws Exception {
        List<Signed> posts = Stream.generate(() -> desk.signed("Twelve places, one oven"))
                .limit(12)
                .toList();
        Set<Integer> before = secrets().stream().map(SealedRows.Secret::key).collect(Collectors.toSet());

        for (String stop : STOPS) {
            assertThatThrownBy(() -> change(until(stop))).as(stop).isInstanceOf(PowerCut.class);
            assertThat(secrets())
                    .as(stop)
                    .allSatisfy(one -> assertThat(one.opens()).isTrue());
        }
        assertThat(change(_ -> {})).allSatisfy(tally -> assertThat(tally.anew()).isZero());

        assertThat(secrets()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.opens()).isTrue();
            assertThat(one.newest()).isTrue();
            assertThat(before).doesNotContain(one.key());
        });
        assertThat(Files.readString(ring)).containsOnlyOnce("keyId\"");
        publisher.run();
        assertThat(posts).allSatisfy(post -> assertThat(state(post)).isEqualTo(DeliveryState.PUBLISHED));
    }

    @Test
    void leavesABrokenSignatureBrokenAndSaysWhichItIs() throws Exception {
        Signed changed = desk.signed("Twelve places");
        Signed foreign = desk.signed("Twelve chairs");
        Signed withdrawn = desk.signed("Twelve ovens");
        signing.withdraw(withdrawn.stage().owner(), withdrawn.revision(), "The oven broke.", new Proof.WayIn());
        database.sql("update sign_off set signed_at = signed_at + interval 1 second where revision_id = ?")
                .param(changed.revision().bytes())
                .update();
        database.sql(
                        "update sign_off set seal = (select one.seal from (select seal from sign_off where revision_id = ?) one)"
                                + " where revision_id = ?")
                .params(changed.revision().bytes(), foreign.revision().bytes())
                .update();
        List<byte[]> seals = List.of(seal(changed), seal(foreign), seal(withdrawn));

        SealTally tally = change(_ -> {}).stream()
                .filter(one -> one.place().place().equals("sign_off.seal"))
                .findFirst()
                .orElseThrow();

        assertThat(tally.broken()).contains(row(changed), row(foreign)).doesNotContain(row(withdrawn));
        assertThat(tally.empty()).isPositive();
        assertThat(List.of(seal(changed), seal(foreign), seal(withdrawn))).containsExactlyElementsOf(seals);
        publisher.run();
        assertThat(state(changed)).isEqualTo(DeliveryState.HELD);
        assertThat(state(foreign)).isEqualTo(DeliveryState.HELD);
        database.sql("update sign_off set seal = '' where revision_id in (?, ?)")
                .params(changed.revision().bytes(), foreign.revision().bytes())
                .update();
    }

    private byte[] seal(Signed post) {
        return database.sql("select seal from sign_off where revision_id = ?")
                .param(post.revision().bytes())
                .query(byte[].class)
                .single();
    }

    private UUID row(Signed post) {
        return Identifier.uuid(database.sql("select id from sign_off where revision_id = ?")
                .param(post.revision().bytes())
                .query(byte[].class)
                .single());
    }
}
