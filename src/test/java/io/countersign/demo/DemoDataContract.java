package io.countersign.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.ClientKind;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.conversations.ConversationState;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Ledger;
import io.countersign.posts.PostState;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import io.countersign.signoffs.SignatureKind;
import io.countersign.signoffs.SignatureWatch;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.testing.OwnSecurityContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestExecutionListeners;

/** What the demonstration has to show on every day: each state, lane, kind and network, a record that holds, real times. */
@Tag("database")
@TestExecutionListeners(
        listeners = OwnSecurityContext.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
abstract class DemoDataContract {

    /** Where a delivery only passes through. */
    private static final Set<DeliveryState> ON_THE_WAY = EnumSet.of(DeliveryState.CLAIMED, DeliveryState.SENDING);

    @Autowired
    private JdbcClient database;

    @Autowired
    private DemoData data;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AgencyDoors agencies;

    @Autowired
    private Clock clock;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private BriefIntake intake;

    @Autowired
    private SignatureWatch signatures;

    @Autowired
    private Deliveries deliveries;

    static Stream<Arguments> everything() {
        return Stream.of(
                        each("task", "state", TaskState.values()),
                        each("task", "lane", Lane.values()),
                        each("brief", "state", BriefState.values()),
                        each("post", "state", PostState.values()),
                        each("delivery", "state", DeliveryState.values()),
                        each("conversation", "state", ConversationState.values()),
                        each("social_account", "network", NetworkName.values()),
                        each("social_account", "kind", AccountKind.values()),
                        each("client", "kind", ClientKind.values()),
                        each("member_role", "role", Role.values()),
                        // a passkey needs a device, which the demonstration has not
                        each("sign_off", "kind", SignatureKind.PASSWORD))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> each(String table, String column, Enum<?>... values) {
        return Arrays.stream(values)
                .filter(value -> !ON_THE_WAY.contains(value))
                .map(value -> arguments(table, column, value));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everything")
    void showsEach(String table, String column, Enum<?> value) {
        assertThat(count(table + " where " + column + " = '" + value.name() + "'"))
                .isPositive();
    }

    static Stream<Arguments> everyAccount() {
        return Arrays.stream(NetworkName.values())
                .flatMap(network -> Arrays.stream(AccountKind.values()).map(kind -> arguments(network, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyAccount")
    void showsEachKindOfAccountOnEachNetwork(NetworkName network, AccountKind kind) {
        assertThat(count("social_account where network = '" + network + "' and kind = '" + kind + "'"))
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "post_return",
                "withdrawal",
                "house_sheet",
                "mandate where revoked_at is null",
                "mandate where revoked_at is not null",
                "task_fact",
                "conversation_fact",
                "post_media where alt_text <> ''",
                "sandbox_mail",
                "sandbox_facebook_comment",
                "brief where link is not null"
            })
    void showsWhatElseHappens(String what) {
        assertThat(count(what)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"MANAGER, 2", "VA, 3", "OWNER, 6", "COLLEAGUE, 1"})
    void isOneAgencyWithItsPeople(Role role, int people) {
        assertThat(count("member_role r join agency a on a.id = r.agency_id where a.slug = 'bluebird' and r.role = '"
                        + role + "'"))
                .isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bluebird", "elsewhere"})
    void theRecordHolds(String agency) {
        assertThat(ledger.verify(Actor.system(
                                agencies.named(agency).orElseThrow().id(), "demonstration"))
                        .holds())
                .isTrue();
    }

    @Test
    void tellsTheRecordInTheOrderOfTime() {
        assertThat(count("ledger_entry e join ledger_entry n on n.agency_id = e.agency_id and n.seq = e.seq + 1"
                        + " where n.at < timestampadd(second, -1, e.at)"))
                .isZero();
        assertThat(instant("select min(at) from ledger_entry"))
                .isBefore(clock.instant().minus(Duration.ofDays(10)));
        assertThat(instant("select max(at) from ledger_entry")).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void reachesFromNineDaysAgoToFiveDaysAhead() {
        assertThat(instant("select min(signed_at) from sign_off"))
                .isBetween(
                        clock.instant().minus(Duration.ofDays(9)),
                        clock.instant().minus(Duration.ofDays(6)));
        assertThat(instant("select max(earliest_at) from delivery"))
                .isBetween(
                        clock.instant().plus(Duration.ofDays(3)),
                        clock.instant().plus(Duration.ofDays(6)));
    }

    @Test
    void whatIsUpWentUpInItsWindow() {
        assertThat(count("delivery where state in ('PUBLISHED', 'PUBLISHED_BY_HAND')"
                        + " and (ended_at < earliest_at or ended_at > latest_at)"))
                .isZero();
    }

    @Test
    void leavesNothingBehindThatShouldHaveFollowed() {
        assertThat(count("EVENT_PUBLICATION where completion_date is null")).isZero();
        assertThat(count("mail where sent_at is null")).isZero();
    }

    @Test
    void countsOnTheRailWhatThePagesShow() {
        List<Actor> everybody = everybody();
        assertThat(everybody).hasSizeGreaterThan(11);
        assertThat(everybody).allSatisfy(one -> {
            assertThat(tasks.mineCounted(one)).isEqualTo(tasks.mine(one).size());
            assertThat(intake.open(one)).isEqualTo((int) intake.latest(one).stream()
                    .filter(brief -> brief.state() == BriefState.OPEN)
                    .count());
            assertThat(signatures.waitingCounted(one))
                    .isEqualTo(signatures.waiting(one).size());
            assertThat(deliveries.waitingCounted(one)).isEqualTo((int) deliveries.stuck(one).stream()
                    .filter(DeliverySummary::waitsForSomebody)
                    .count());
        });
        assertThat(everybody).anySatisfy(one -> {
            assertThat(tasks.mineCounted(one)).isPositive();
            assertThat(intake.open(one)).isPositive();
            assertThat(signatures.waitingCounted(one)).isPositive();
            assertThat(deliveries.waitingCounted(one)).isPositive();
        });
    }

    /** Whoever is in an agency. */
    private List<Actor> everybody() {
        return database.sql("select agency_id, person_id from member where person_id is not null and left_at is null")
                .query((row, number) -> Actor.of(
                        new AgencyId(Identifier.uuid(row.getBytes(1))), new PersonId(Identifier.uuid(row.getBytes(2)))))
                .list();
    }

    @Test
    void fillsOnlyOnce() {
        long before = count("ledger_entry");
        data.stop();
        data.start();
        assertThat(count("ledger_entry")).isEqualTo(before);
        assertThat(count("client")).isEqualTo(7);
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }

    private Instant instant(String question) {
        return database.sql(question).query(Timestamp.class).single().toInstant();
    }
}
