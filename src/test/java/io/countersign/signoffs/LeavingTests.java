package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.Speaking;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.ContractOver;
import io.countersign.agencies.LastDay;
import io.countersign.agencies.Leaving;
import io.countersign.agencies.LeftClient;
import io.countersign.agencies.Parting;
import io.countersign.agencies.SignedRemainder;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.ledger.Ledger;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.tasks.TaskBoard;
import io.countersign.tasks.TaskDesk;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the work with a client ends: said, chosen, changed, taken back, and the day itself. */
@DatabaseTest
@Import(SigningDesk.class)
class LeavingTests {

    private final SigningDesk desk;
    private final Gate gate;
    private final ContractEnding ending;
    private final Leaving leaving;
    private final Parting parting;
    private final Clientele clientele;
    private final Composing composing;
    private final AccountKeeping accounts;
    private final AccessKeeping cards;
    private final Mandating mandating;
    private final Ledger ledger;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationContext context;
    private final World world;

    LeavingTests(SigningDesk desk, ApplicationContext context, TestWorld.Builder worlds) {
        this.desk = desk;
        this.gate = context.getBean(Gate.class);
        this.ending = context.getBean(ContractEnding.class);
        this.leaving = context.getBean(Leaving.class);
        this.parting = context.getBean(Parting.class);
        this.clientele = context.getBean(Clientele.class);
        this.composing = context.getBean(Composing.class);
        this.accounts = context.getBean(AccountKeeping.class);
        this.cards = context.getBean(AccessKeeping.class);
        this.mandating = context.getBean(Mandating.class);
        this.ledger = context.getBean(Ledger.class);
        this.database = context.getBean(JdbcClient.class);
        this.clock = context.getBean(Clock.class);
        this.context = context;
        this.world = worlds.world();
    }

    private Actor owner() {
        return world.crumbOwner().actor();
    }

    private Actor manager() {
        return world.manager().actor();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Lisbon"));
    }

    private LastDay said() {
        return leaving.lastDay(owner(), world.crumb()).orElseThrow();
    }

    private void end(SignedRemainder signed) {
        ending.end(owner(), world.crumb(), today().plusDays(10), signed, SigningDesk.RIGHT);
    }

    /** Lets the last day be over, as time would. */
    private void dayIsOver(Duration since) {
        Instant over = clock.instant().minus(since);
        database.sql("update contract_end set over_at = ?, read_until = ? where agency_id = ?")
                .params(
                        Timestamp.from(over),
                        Timestamp.from(over.plus(Duration.ofDays(90))),
                        SigningDesk.bytes(world.agency().id()))
                .update();
    }

    private SignedPost open(RevisionId revision) {
        Actor job = Actor.system(world.agency().id(), "test");
        return gate.open(job, revision, 0, clock.instant().plus(Duration.ofMinutes(1)));
    }

    private static String rule(Runnable gesture) {
        try {
            gesture.run();
            return "";
        } catch (Refused refused) {
            return refused.refusal().rule();
        }
    }

    @Test
    void onlyAnOwnerWithAFreshProofEndsTheWork() {
        LocalDate day = today().plusDays(3);
        assertThat(rule(() -> ending.end(owner(), world.crumb(), day, SignedRemainder.GOES_OUT, SigningDesk.WRONG)))
                .isEqualTo("signoffs.wrong-password");
        assertThat(rule(() -> ending.end(manager(), world.crumb(), day, SignedRemainder.GOES_OUT, SigningDesk.RIGHT)))
                .isEqualTo("agencies.contract-owner");
        assertThat(leaving.lastDay(owner(), world.crumb())).isEmpty();
        ending.end(owner(), world.crumb(), day, SignedRemainder.GOES_OUT, SigningDesk.RIGHT);
        assertThat(said().day()).isEqualTo(day);
        assertThat(said().over())
                .isEqualTo(
                        day.plusDays(1).atStartOfDay(ZoneId.of("Europe/Lisbon")).toInstant());
        assertThat(said().byOwner()).isTrue();
        assertThat(said().chosenBy()).isEqualTo(world.crumbOwner().member());
    }

    @Test
    void aDayThatIsOverIsRefused() {
        assertThat(rule(() -> leaving.announce(manager(), world.crumb(), today().minusDays(1))))
                .isEqualTo("agencies.last-day");
        assertThat(rule(() -> leaving.announce(manager(), world.crumb(), today().plusYears(3))))
                .isEqualTo("agencies.last-day");
        assertThat(rule(() -> leaving.announce(world.va().actor(), world.crumb(), today())))
                .isEqualTo("base.manager-only");
    }

    @Test
    void theDayIsChangedByTheSideThatSaidIt() {
        leaving.announce(manager(), world.crumb(), today().plusDays(20));
        assertThat(said().signed()).isEqualTo(SignedRemainder.GOES_OUT);
        assertThat(rule(() -> end(SignedRemainder.GOES_OUT))).isEqualTo("agencies.last-day-agency");
        assertThat(rule(() -> ending.takeBack(owner(), world.crumb(), SigningDesk.RIGHT)))
                .isEqualTo("agencies.last-day-agency");
        leaving.announce(manager(), world.crumb(), today().plusDays(30));
        ending.end(owner(), world.crumb(), today().plusDays(30), SignedRemainder.STOPS, SigningDesk.RIGHT);
        assertThat(said().byOwner()).isFalse();
        assertThat(said().signed()).isEqualTo(SignedRemainder.STOPS);
        leaving.takeBack(manager(), world.crumb());
        assertThat(leaving.lastDay(owner(), world.crumb())).isEmpty();
        end(SignedRemainder.GOES_OUT);
        assertThat(rule(() -> leaving.takeBack(manager(), world.crumb()))).isEqualTo("agencies.contract-owner");
        assertThat(rule(() -> leaving.announce(manager(), world.crumb(), today().plusDays(5))))
                .isEqualTo("agencies.last-day-owner");
        ending.takeBack(owner(), world.crumb(), SigningDesk.RIGHT);
        assertThat(leaving.lastDay(owner(), world.crumb())).isEmpty();
        assertThat(ledger.verify(manager()).holds()).isTrue();
    }

    @Test
    void stoppingNowKeepsInsideWhatIsSigned() {
        RevisionId signed = desk.askedOnCorporate(world, "Fresh bread.");
        RevisionId waits = desk.askedOnCorporate(world, "Rolls, too.");
        desk.sign(owner(), signed);
        assertThat(open(signed).text()).isEqualTo("Fresh bread.");
        long before = epochs();
        end(SignedRemainder.STOPS);
        assertThat(epochs()).isGreaterThan(before);
        assertThat(rule(() -> open(signed))).isEqualTo("signoffs.gate.withdrawn");
        assertThat(rule(() -> desk.sign(owner(), waits))).isEqualTo("signoffs.contract");
        ending.takeBack(owner(), world.crumb(), SigningDesk.RIGHT);
        desk.sign(owner(), waits);
        assertThat(open(waits).text()).isEqualTo("Rolls, too.");
        assertThat(rule(() -> open(signed))).isEqualTo("signoffs.gate.withdrawn");
    }

    @Test
    void theGateAsksForTheLastDayItself() {
        RevisionId signed = desk.askedOnCorporate(world, "Fresh bread.");
        desk.sign(owner(), signed);
        end(SignedRemainder.GOES_OUT);
        assertThat(open(signed).text()).isEqualTo("Fresh bread.");
        dayIsOver(Duration.ZERO);
        assertThat(rule(() -> open(signed))).isEqualTo("signoffs.gate.contract");
    }

    @Test
    void afterTheDayStaffSeeOnlyTheNameAndTheDay() {
        PostId draft = desk.draft(world, world.crumb(), world.corporate(), "A draft.");
        end(SignedRemainder.GOES_OUT);
        assertThat(composing.get(manager(), draft).text()).isEqualTo("A draft.");
        assertThat(context.getBean(TaskBoard.class).openTasks(manager())).isEqualTo(1);
        TaskDesk tasks = context.getBean(TaskDesk.class);
        assertThat(tasks.of(manager(), world.va().member())).isNotEmpty();
        dayIsOver(Duration.ZERO);
        assertThat(tasks.of(manager(), world.va().member())).isEmpty();
        for (Actor staff : List.of(manager(), world.va().actor())) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> composing.get(staff, draft));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> clientele.get(staff, world.crumb()));
            assertThat(clientele.visible(staff)).extracting(one -> one.id()).containsExactly(world.mira());
            assertThat(context.getBean(TaskBoard.class).openTasks(staff)).isZero();
        }
        Actor outside = Actor.system(world.agency().id(), "outside");
        assertThat(clientele.visible(outside)).hasSize(2);
        assertThat(clientele.going(outside)).extracting(one -> one.id()).containsExactly(world.mira());
        assertThat(leaving.left(manager()))
                .containsExactly(new LeftClient(world.crumb(), "Crumb & Co.", today().plusDays(10)));
        assertThat(composing.get(owner(), draft).text()).isEqualTo("A draft.");
        MandateTerm term = MandateTerm.until(clock.instant().plus(Duration.ofDays(1)));
        assertThat(rule(() -> mandating.grant(
                        owner(), world.corporate(), world.crumbOwner().member(), term)))
                .isEqualTo("base.contract-over");
        dayIsOver(Duration.ofDays(91));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> composing.get(owner(), draft));
    }

    @Test
    void onTheDayTheKeysAreDestroyedAndNobodySpeaksAnyMore() {
        RevisionId signed = desk.askedOnCorporate(world, "Fresh bread.");
        desk.sign(owner(), signed);
        RevisionId waits = desk.askedOnCorporate(world, "Rolls, too.");
        connect();
        MandateTerm term = MandateTerm.until(clock.instant().plus(Duration.ofDays(40)));
        mandating.grant(owner(), world.corporate(), world.va().member(), term);
        end(SignedRemainder.GOES_OUT);
        dayIsOver(Duration.ZERO);
        parting.run();
        parting.run();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(sealed()).isZero();
            assertThat(accounts.get(owner(), world.corporate()).connected()).isFalse();
            assertThat(accounts.speakers(owner(), world.corporate(), Speaking.POSTS))
                    .containsExactly(world.crumbOwner().member());
            assertThat(rule(() -> open(signed))).isEqualTo("signoffs.gate.withdrawn");
            assertThat(openRequests(waits)).isZero();
        });
        assertThat(clientele.assignedTo(owner(), world.crumb())).isEmpty();
        assertThat(acts("contract.over")).isEqualTo(1);
        assertThat(ledger.verify(manager()).holds()).isTrue();
    }

    @Test
    void toldTwiceItGivesUpNothingTwice() {
        connect();
        end(SignedRemainder.GOES_OUT);
        dayIsOver(Duration.ZERO);
        parting.run();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).isEqualTo(2));
        assertThat(acts("account.disconnected")).isEqualTo(1);
        context.getBean(AgencyTransactions.class).in(world.agency().id(), () -> {
            context.publishEvent(new ContractOver(world.agency().id(), world.crumb()));
            return true;
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).isEqualTo(4));
        assertThat(acts("account.disconnected")).isEqualTo(1);
    }

    @Test
    void theWaysInBecomeAListThatTheClientsPeopleTickOff() {
        AccessCardId card = cards.note(
                world.va().actor(),
                new NewAccessCard(
                        world.corporate(),
                        world.va().member(),
                        WayIn.X_CONTRIBUTOR,
                        world.crumbOwner().member(),
                        clock.instant(),
                        null,
                        ""));
        assertThat(rule(() -> cards.takenBack(manager(), card))).isEqualTo("accounts.card-theirs");
        end(SignedRemainder.GOES_OUT);
        assertThat(cards.of(manager(), world.va().member()))
                .extracting(AccessSummary::id)
                .containsExactly(card);
        dayIsOver(Duration.ZERO);
        assertThat(cards.of(manager(), world.va().member())).isEmpty();
        assertThat(cards.left(manager(), world.crumb()))
                .extracting(one -> one.card().id())
                .containsExactly(card);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cards.left(world.va().actor(), world.crumb()));
        cards.takenBack(owner(), card);
        assertThat(cards.left(manager(), world.crumb())).isEmpty();
        assertThat(cards.left(owner(), world.crumb())).isEmpty();
    }

    private void connect() {
        desk.connect(world.corporate(), UUID.randomUUID().toString());
        database.sql("insert into connection (agency_id, id, client_id, account_id, sealed_token, since, version)"
                        + " values (?, ?, ?, ?, ?, utc_timestamp(6), 0)")
                .params(
                        SigningDesk.bytes(world.agency().id()),
                        SigningDesk.bytes(PostId.random()),
                        SigningDesk.bytes(world.crumb()),
                        SigningDesk.bytes(world.corporate()),
                        "a sealed canary".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private long sealed() {
        return count("select count(*) from connection where agency_id = ? and length(sealed_token) > 0");
    }

    private long epochs() {
        return count("select coalesce(sum(epoch), 0) from sending_gate where agency_id = ?");
    }

    private long acts(String act) {
        return count("select count(*) from ledger_entry where agency_id = ? and act = '" + act + "'");
    }

    private long count(String sql) {
        return database.sql(sql)
                .param(SigningDesk.bytes(world.agency().id()))
                .query(Long.class)
                .single();
    }

    /** How many rooms have heard to the end that the work is over. */
    private long told() {
        return database.sql("""
                        select count(*) from EVENT_PUBLICATION
                        where event_type like '%ContractOver' and completion_date is not null and serialized_event like ?""")
                .param("%" + world.crumb().value() + "%")
                .query(Long.class)
                .single();
    }

    private long openRequests(RevisionId revision) {
        return database.sql("select count(*) from signature_request where revision_id = ? and closed_at is null")
                .param(SigningDesk.bytes(revision))
                .query(Long.class)
                .single();
    }
}
