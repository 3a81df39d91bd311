package io.countersign.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.DutyHours;
import io.countersign.accounts.DutyId;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.DutyRoster;
import io.countersign.accounts.MandateId;
import io.countersign.accounts.MandateScope;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Refused;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who answers when on a company's account: set by its owner alone, and first in the stack of whoever is on duty. */
@DatabaseTest
class DutyTests {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final DutyKeeping duties;
    private final Mandating mandating;
    private final AccountKeeping accounts;
    private final Listening listening;
    private final Answering answering;
    private final Clock clock;
    private final World world;
    private final Actor owner;
    private final MemberId va;

    DutyTests(
            DutyKeeping duties,
            Mandating mandating,
            AccountKeeping accounts,
            Listening listening,
            Answering answering,
            Clock clock,
            TestWorld.Builder worlds) {
        this.duties = duties;
        this.mandating = mandating;
        this.accounts = accounts;
        this.listening = listening;
        this.answering = answering;
        this.clock = clock;
        this.world = worlds.world();
        this.owner = world.crumbOwner().actor();
        this.va = world.va().member();
    }

    @Test
    void hoursAreThoseOfTheClientsWeekAndOutsideThemItIsTheOwner() {
        MemberId mira = MemberId.random();
        var mornings = new DutyHours(va, EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0));
        var evenings = new DutyHours(va, EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.MIDNIGHT);
        DutyRoster roster = new DutyRoster(mira, LISBON, List.of(mornings, evenings));
        assertThat(roster.at(monday(9, 0))).containsExactly(va);
        assertThat(roster.at(monday(8, 59))).containsExactly(mira);
        assertThat(roster.at(monday(12, 0))).containsExactly(mira);
        assertThat(roster.at(monday(23, 59))).containsExactly(va);
        assertThat(roster.at(monday(9, 0).plus(Duration.ofDays(1)))).containsExactly(mira);
    }

    @Test
    void hoursNeedDaysAndEndLaterThanTheyBegin() {
        refused("accounts.duty-days", () -> new DutyHours(va, Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT));
        refused("accounts.duty-times", () -> new DutyHours(va, EVERY_DAY, LocalTime.NOON, LocalTime.NOON));
    }

    @Test
    void onlyTheOwnerPutsThoseOnTheListWhoMayAnswer() {
        refused("accounts.duty-speaker", () -> duties.add(owner, world.corporate(), always(va)));
        lends(world.corporate(), MandateScope.POSTS);
        refused("accounts.duty-speaker", () -> duties.add(owner, world.corporate(), always(va)));
        lends(world.corporate(), MandateScope.ANSWERS);
        DutyId line = duties.add(owner, world.corporate(), always(va));
        for (Actor staff : List.of(world.manager().actor(), world.va().actor())) {
            refused("accounts.duty-owner", () -> duties.add(staff, world.corporate(), always(va)));
            refused("accounts.duty-owner", () -> duties.remove(staff, line));
        }
        Actor mira = world.miraOwner().actor();
        refused(
                "accounts.duty-personal",
                () -> duties.add(
                        mira, world.personal(), always(world.miraOwner().member())));
        assertThat(duties.roster(owner, world.corporate()).at(clock.instant())).containsExactly(va);
        duties.remove(owner, line);
        assertThat(duties.roster(owner, world.corporate()).at(clock.instant()))
                .containsExactly(world.crumbOwner().member());
    }

    @Test
    void whoMayAnswerNoLongerIsNotOnDuty() {
        MandateId mandate = lends(world.corporate(), MandateScope.ALL);
        duties.add(owner, world.corporate(), always(va));
        mandating.revoke(owner, mandate);
        assertThat(duties.on(owner, world.corporate())).isEmpty();
        assertThat(duties.roster(owner, world.corporate()).at(clock.instant()))
                .containsExactly(world.crumbOwner().member());
    }

    @Test
    void whatCameInTheHoursOfSomebodyStandsFirstThereAndOthersSeeItToo() {
        AccountId fair = accounts.add(
                world.manager().actor(),
                world.crumb(),
                new NewAccount(NetworkName.X, AccountKind.CORPORATE, "crumbfair", "Crumb at the fair"),
                world.crumbOwner().member());
        lends(world.corporate(), MandateScope.ALL);
        lends(fair, MandateScope.ALL);
        duties.add(owner, fair, always(va));
        ConversationId older = waits(world.corporate(), 5);
        ConversationId onDuty = waits(fair, 3);
        assertThat(answering.waitingFor(world.va().actor()))
                .extracting(ConversationSummary::id)
                .containsExactly(onDuty, older);
        assertThat(answering.waitingFor(owner))
                .extracting(ConversationSummary::id)
                .containsExactly(older, onDuty);
    }

    private ConversationId waits(AccountId account, int hours) {
        Instant since = clock.instant().minus(Duration.ofHours(hours));
        return listening.enter(
                world.manager().actor(), account, new Heard("Dee", "When do you open?", "", since, new byte[0]));
    }

    private MandateId lends(AccountId account, MandateScope scope) {
        MandateTerm term = MandateTerm.until(clock.instant().plus(Duration.ofDays(30)));
        return mandating.grant(owner, account, va, term.only(scope));
    }

    private static DutyHours always(MemberId who) {
        return new DutyHours(who, EVERY_DAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    private static Instant monday(int hour, int minute) {
        return LocalDateTime.of(2026, 11, 30, hour, minute).atZone(LISBON).toInstant();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }
}
