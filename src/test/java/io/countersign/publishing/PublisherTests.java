package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Connecting;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.NotFound;
import io.countersign.ledger.Ledger;
import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XFault;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SandboxTest
class PublisherTests {

    private static final String TEXT =
            "Twelve places, one oven & <no> experience 🍪\n\nSign up: https://crumb.com/w?a=1&b=2";

    private final SigningDesk desk;
    private final SandboxX x;
    private final Publisher publisher;
    private final Publisher otherNode;
    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final Connecting connections;
    private final AgencyTransactions transactions;
    private final AccountKeeping accounts;
    private final Deliveries deliveries;
    private final Signing signing;
    private final TaskDesk tasks;
    private final Ledger ledger;
    private final Clock clock;
    private final DeliveryTable table;

    PublisherTests(
            SigningDesk desk,
            SandboxX x,
            Publisher publisher,
            DeliveryQueue queue,
            DeliveryBook book,
            Connecting connections,
            AgencyTransactions transactions,
            List<Network> networks,
            AccountKeeping accounts,
            Deliveries deliveries,
            Signing signing,
            TaskDesk tasks,
            Ledger ledger,
            Clock clock,
            JdbcClient database) {
        this.desk = desk;
        this.x = x;
        this.publisher = publisher;
        this.otherNode = new Publisher(queue, book, connections, transactions, networks);
        this.queue = queue;
        this.book = book;
        this.connections = connections;
        this.transactions = transactions;
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.signing = signing;
        this.tasks = tasks;
        this.ledger = ledger;
        this.clock = clock;
        this.table = new DeliveryTable(database);
    }

    private DeliverySummary of(Signed post) {
        return deliveries.of(post.stage().va(), post.post()).getFirst();
    }

    private AccountSummary account(Signed post) {
        return accounts.get(post.stage().owner(), post.stage().account());
    }

    private long received(Signed post) {
        return x.postsReceived(post.stage().onX());
    }

    @Test
    void sendsWhatWasSignedByteForByteAndOnce() {
        Signed post = desk.signed(TEXT);

        publisher.run();
        publisher.run();

        assertThat(x.posts(post.stage().onX()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThat(received(post)).isEqualTo(1);
        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(of(post).permalink())
                .endsWith(Long.toString(x.posts(post.stage().onX()).getFirst().id()));
    }

    @Test
    void sendsWhatAPasskeySignedAndHoldsItWhereTheSignatureWasSwapped() {
        Signed right = desk.signedByKey(TEXT);
        Signed swapped = desk.signedByKey("Twelve forks");
        table.swapSignature(swapped);

        publisher.run();

        assertThat(x.posts(right.stage().onX()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThat(of(swapped).state()).isEqualTo(DeliveryState.HELD);
        assertThat(of(swapped).reason()).isEqualTo("signoffs.gate.tampered");
        assertThat(received(swapped)).isZero();
    }

    @Test
    void closesTheTaskAndLeavesARecordThatHolds() {
        Signed post = desk.signed(TEXT);

        publisher.run();

        await().until(() -> tasks.get(post.stage().va(), post.task()).state() == TaskState.DONE);
        assertThat(ledger.verify(post.stage().world().manager().actor()).holds())
                .isTrue();
    }

    @Test
    void sendsOnceWhereTwoNodesPublishAtTheSameTime() throws Exception {
        Stage stage = desk.connected();
        List<Signed> posts = IntStream.range(0, 4)
                .mapToObj(number -> desk.signed(stage, "Twelve places on day " + number))
                .toList();

        atTheSameTime(publisher::run, otherNode::run);

        assertThat(posts).allSatisfy(post -> assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED));
        assertThat(x.postsReceived(stage.onX())).isEqualTo(4);
        assertThat(x.posts(stage.onX())).hasSize(4);
    }

    private static void atTheSameTime(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> runs = threads.invokeAll(List.of(after(start, one), after(start, other)));
            for (Future<Object> run : runs) {
                run.get();
            }
        }
    }

    private static Callable<Object> after(CyclicBarrier start, Callable<?> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    @Test
    void holdsWhatIsNotWhatWasSignedAndSendsWhatIs() {
        Stage stage = desk.connected();
        Signed forged = desk.signed(stage, "Twelve places");
        Signed sound = desk.signed(stage, "Twelve chairs");
        table.forge(forged);

        publisher.run();

        assertThat(of(forged).state()).isEqualTo(DeliveryState.HELD);
        assertThat(of(forged).reason()).isEqualTo("signoffs.gate.tampered");
        assertThat(of(sound).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(x.postsReceived(stage.onX())).isEqualTo(1);
        assertThat(x.posts(stage.onX())).extracting(shown -> shown.text()).containsExactly("Twelve chairs");
    }

    @Test
    void sendsNothingThatWasTakenBack() {
        Signed post = desk.signed(TEXT);
        signing.withdraw(post.stage().owner(), post.revision(), "The oven broke.", new Proof.WayIn());

        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(received(post)).isZero();
    }

    @Test
    void holdsAPostWhoseKeysWereTakenBackUntilTheAccountIsConnectedAgain() {
        Signed post = desk.signed(TEXT);
        x.revokeTokens(post.stage().onX());

        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(of(post).reason()).isEqualTo("reconnect");
        assertThat(account(post).connected()).isFalse();
        assertThat(account(post).lostAt()).isNotNull();
        table.due(of(post).id());
        publisher.run();
        assertThat(of(post).state()).isEqualTo(DeliveryState.HELD);

        desk.connect(post.stage());
        await().untilAsserted(() -> assertThat(of(post).state()).isEqualTo(DeliveryState.SCHEDULED));
        publisher.run();
        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(account(post).lostAt()).isNull();
        assertThat(x.posts(post.stage().onX())).hasSize(1);
    }

    @Test
    void keepsKeysThatARequestedRefusalSaysNothingOf() {
        Signed post = desk.signed(TEXT);
        x.order(post.stage().onX(), XFault.UNAUTHORIZED, 1);

        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(of(post).reason()).startsWith("reconnect");
        assertThat(account(post).connected()).isTrue();
    }

    @Test
    void endsWhatXRefusesInKnownWords() {
        Signed post = desk.signed(TEXT);
        x.order(post.stage().onX(), XFault.FORBIDDEN, 1, "You are not permitted to perform this action.", 0);

        publisher.run();
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(received(post)).isEqualTo(1);
    }

    @Test
    void comesBackWhenXAsksItToAndNotBefore() {
        Signed post = desk.signed(TEXT);
        Instant before = clock.instant();
        x.order(post.stage().onX(), XFault.RATE_LIMITED, 1, "300", 0);

        publisher.run();
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(of(post).due()).isAfterOrEqualTo(before.plusSeconds(299));
        assertThat(received(post)).isEqualTo(1);
        table.due(post.delivery());
        publisher.run();
        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(x.posts(post.stage().onX())).hasSize(1);
    }

    @Test
    void isNotDelayedByAPostThatFailsInAnUnforeseenWay() {
        Stage stage = desk.connected();
        Signed broken = desk.signed(stage, "Twelve places");
        Signed sound = desk.signed(stage, "Twelve chairs");

        new Publisher(queue, book, connections, transactions, List.of(new FailingNetwork("Twelve places"))).run();

        assertThat(of(broken).state()).isEqualTo(DeliveryState.CLAIMED);
        assertThat(of(sound).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(of(sound).reason()).isEqualTo("IllegalStateException");
    }

    @Test
    void isSeenByNobodyOfAnotherAgency() {
        Signed post = desk.signed(TEXT);
        Stage other = desk.unconnected();

        assertThat(deliveries.of(other.va(), post.post())).isEmpty();
        assertThatThrownBy(() -> deliveries.giveUp(other.va(), post.delivery())).isInstanceOf(NotFound.class);
    }
}
