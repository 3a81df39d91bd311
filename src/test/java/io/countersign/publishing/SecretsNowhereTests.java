package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.Connecting;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.agencies.SealedRows;
import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.ledger.StoredChain;
import io.countersign.outside.ReadingKeys;
import io.countersign.publishing.OwnersBrowser.Yes;
import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XFault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens and their secrets are looked for everywhere they could have come to, after everything that is done with them. */
@SandboxTest
class SecretsNowhereTests {

    private static final int CANARIES = 50;

    private final SigningDesk desk;
    private final SandboxX x;
    private final OwnersBrowser browser;
    private final Connecting connecting;
    private final AccountKeeping accounts;
    private final Publisher publisher;
    private final Deliveries deliveries;
    private final Ledger ledger;
    private final ReadingKeys readingKeys;
    private final DataSource source;
    private final JdbcClient database;
    private final String address;
    private final Path ring;
    private final ListAppender<ILoggingEvent> logs = new ListAppender<>();

    SecretsNowhereTests(
            SigningDesk desk,
            SandboxX x,
            OwnersBrowser browser,
            Connecting connecting,
            AccountKeeping accounts,
            Publisher publisher,
            Deliveries deliveries,
            Ledger ledger,
            ReadingKeys readingKeys,
            DataSource source,
            JdbcClient database,
            @Value("${countersign.address}") String address,
            @Value("${countersign.keys-file}") String ring) {
        this.desk = desk;
        this.x = x;
        this.browser = browser;
        this.connecting = connecting;
        this.accounts = accounts;
        this.publisher = publisher;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.readingKeys = readingKeys;
        this.source = source;
        this.database = database;
        this.address = address;
        this.ring = Path.of(ring);
    }

    @BeforeEach
    void listen() {
        logs.start();
        logger("ROOT").addAppender(logs);
        logger("io.countersign").setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoMore() {
        logger("ROOT").detachAppender(logs);
        logger("io.countersign").setLevel(null);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    void fiftyCanariesAreFoundNowhereInPlainText() throws Exception {
        Set<String> known = tokensOfX();
        List<Stage> stages = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        Set<String> canaries = new TreeSet<>();
        for (int number = 0; number < 13; number++) {
            stages.add(connected(canaries));
            said.append(credentials(stages.getLast()));
        }
        exercise(stages, said);
        canaries.addAll(tokensOfX());
        canaries.removeAll(known);
        assertThat(canaries).hasSizeGreaterThanOrEqualTo(CANARIES);
        stages.subList(4, 13)
                .forEach(stage ->
                        assertThat(canaries).contains(credentials(stage).secret()));

        assertThat(found(canaries, dump())).as("in the database").isEmpty();
        assertThat(found(canaries, logged())).as("in the log").isEmpty();
        assertThat(found(canaries, letters())).as("in letters").isEmpty();
        assertThat(found(canaries, exported(stages))).as("in records").isEmpty();
        assertThat(found(canaries, said.toString())).as("in answers").isEmpty();
        findsWhatIsThere(canaries.iterator().next());
    }

    /** An account that was let in; every token on the way there is a canary. */
    private Stage connected(Set<String> canaries) {
        Stage stage = desk.unconnected();
        URI page = connecting.begin(stage.owner(), browser.wish(stage.account()));
        canaries.addAll(tokensOfX());
        Yes yes = browser.authorize(page, stage.onX().handle());
        canaries.addAll(tokensOfX());
        connecting.finish(stage.owner(), yes.answer());
        canaries.addAll(tokensOfX());
        return stage;
    }

    /** Connects again, publishes, fails, loses, disconnects, lists, and reads from outside. */
    private void exercise(List<Stage> stages, StringBuilder said) throws Exception {
        Signed sent = desk.signed(stages.get(4), "Twelve places");
        Signed failed = desk.signed(stages.get(5), "Twelve chairs");
        x.order(stages.get(5).onX(), XFault.FORBIDDEN, 1);
        Signed lost = desk.signed(stages.get(0), "Twelve ovens");
        x.revokeTokens(stages.get(0).onX());
        publisher.run();
        desk.connect(stages.get(6));
        connecting.disconnect(stages.get(1).owner(), stages.get(1).account());
        Yes yes = browser.authorize(
                connecting.begin(
                        stages.get(2).owner(), browser.wish(stages.get(2).account())),
                stages.get(2).onX().handle());
        NetworkAnswer right = yes.answer();
        NetworkAnswer wrong =
                new NetworkAnswer(right.network(), right.token(), "not-" + right.verifier(), right.browser());
        said.append(catchThrowable(() -> connecting.finish(stages.get(2).owner(), wrong)));
        for (Signed post : List.of(sent, failed, lost)) {
            said.append(deliveries.of(post.stage().va(), post.post()));
            said.append(accounts.of(post.stage().va(), post.stage().world().crumb()));
            said.append(fromOutside(post.stage()));
        }
        assertThat(deliveries.of(sent.stage().va(), sent.post()).getFirst().state())
                .isEqualTo(DeliveryState.PUBLISHED);
    }

    private Credentials credentials(Stage stage) {
        Actor job = Actor.system(stage.owner().agency(), "publisher");
        return CurrentAgency.in(job.agency(), () -> connecting.open(job, stage.account()))
                .orElseThrow();
    }

    private String fromOutside(Stage stage) throws Exception {
        Actor manager = stage.world().manager().actor();
        String key = readingKeys.make(manager, "For a canary", null).secret();
        StringBuilder all = new StringBuilder();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String read : List.of("deliveries", "health")) {
                URI page = URI.create(address + "/" + stage.world().agency().slug() + "/api/v1/" + read);
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(page)
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                all.append(answer.headers().map()).append(answer.body());
            }
        }
        return all.toString();
    }

    private Set<String> tokensOfX() {
        Set<String> all = new TreeSet<>();
        database.sql("select token, secret, verifier from sandbox_x_token").query(row -> {
            for (String column : List.of("token", "secret", "verifier")) {
                String value = row.getString(column);
                if (value != null && value.length() >= 12) {
                    all.add(value);
                }
            }
        });
        return all;
    }

    /** Every column of every table of ours as bytes; the emulated network has to know its own tokens. */
    private String dump() {
        List<String> tables = database.sql("""
                        select table_name from information_schema.tables where table_schema = database()
                          and table_type = 'BASE TABLE' and table_name not like 'sandbox%'""").query(String.class).list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            database.sql("select * from `" + table + "`").query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = row.getBytes(column);
                    all.append(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1))
                            .append('\n');
                }
            });
        }
        return all.toString();
    }

    /** What was logged, except by the emulated network. */
    private String logged() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(logs.list)) {
            if (!event.getLoggerName().startsWith("io.countersign.sandbox")) {
                all.append(event.getFormattedMessage()).append(event.getMDCPropertyMap());
                if (event.getThrowableProxy() != null) {
                    all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
                }
            }
        }
        return all.toString();
    }

    private String letters() {
        StringBuilder all = new StringBuilder();
        for (SealedRows.Secret one : SealedRows.in(database, ring)) {
            if (one.place().equals("mail.sealed") && one.plain() != null) {
                all.append(new String(one.plain(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }

    private String exported(List<Stage> stages) throws Exception {
        StringBuilder all = new StringBuilder();
        try (Connection connection = source.getConnection()) {
            for (Stage stage : stages) {
                new StoredChain(connection, stage.owner().agency()).forEach(line -> all.append(line.json()));
                all.append(ledger.lines(stage.world().manager().actor(), LedgerQuery.newest(50)));
            }
        }
        assertThat(all).contains("account.connected");
        return all.toString();
    }

    /** The canaries that stand in a text as they are, or written in a way that hides nothing. */
    private static Set<String> found(Set<String> canaries, String text) {
        Set<String> found = new HashSet<>();
        for (String canary : canaries) {
            byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
            List<String> ways = List.of(
                    canary,
                    HexFormat.of().formatHex(bytes),
                    HexFormat.of().withUpperCase().formatHex(bytes),
                    Base64.getEncoder().withoutPadding().encodeToString(bytes));
            if (ways.stream().anyMatch(text::contains)) {
                found.add(canary);
            }
        }
        return found;
    }

    /** The search itself: what is planted in clear text is found. */
    private void findsWhatIsThere(String canary) {
        Set<String> one = Set.of(canary);
        database.sql("insert into mail select agency_id, random_bytes(16), member_id, sent_to, ?, sealed, attempts,"
                        + " written_at, null, sent_at, version from mail limit 1")
                .param("planted " + canary)
                .update();
        LoggerFactory.getLogger(SecretsNowhereTests.class).debug("planted {}", canary);
        assertThat(found(one, dump())).containsExactly(canary);
        assertThat(found(one, logged())).containsExactly(canary);
        assertThat(database.sql("delete from mail where subject like 'planted %'")
                        .update())
                .isOne();
        assertThat(found(one, dump())).isEmpty();
    }
}
