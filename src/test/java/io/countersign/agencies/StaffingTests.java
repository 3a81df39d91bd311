package io.countersign.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.Speaking;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class StaffingTests {

    private final Staffing staffing;
    private final Membership membership;
    private final Clientele clientele;
    private final Mandating mandating;
    private final AccountKeeping accounts;
    private final Inviting inviting;
    private final Ledger ledger;
    private final Clock clock;
    private final JdbcTemplate database;
    private final TestWorld.Builder worlds;
    private final World world;
    private final Actor rosa;
    private final Somebody ana;

    StaffingTests(
            Staffing staffing,
            Membership membership,
            Clientele clientele,
            Mandating mandating,
            AccountKeeping accounts,
            Inviting inviting,
            Ledger ledger,
            Clock clock,
            JdbcTemplate database,
            TestWorld.Builder worlds) {
        this.staffing = staffing;
        this.membership = membership;
        this.clientele = clientele;
        this.mandating = mandating;
        this.accounts = accounts;
        this.inviting = inviting;
        this.ledger = ledger;
        this.clock = clock;
        this.database = database;
        this.worlds = worlds;
        this.world = worlds.world();
        this.rosa = world.manager().actor();
        this.ana = world.va();
    }

    @Test
    void theLastManagerStays() {
        var self = world.manager().member();
        refused("agencies.last-manager", () -> staffing.become(rosa, self, Role.VA));
        refused("agencies.last-manager", () -> staffing.suspend(rosa, self));
        refused("agencies.last-manager", () -> membership.end(rosa, self));
        Somebody max = worlds.staff(world.manager(), "Max Moss", Role.MANAGER);
        staffing.suspend(rosa, max.member());
        refused("agencies.last-manager", () -> membership.end(rosa, self));
        staffing.takeBack(rosa, max.member());
        membership.end(rosa, self);
        assertThat(membership.standing(max.actor()).manager()).isTrue();
    }

    @Test
    void ofTwoWhoTakeEachOtherAwayAtOnceOneStays() throws Exception {
        Somebody max = worlds.staff(world.manager(), "Max Moss", Role.MANAGER);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> won = both.invokeAll(List.of(
                    taking(together, () -> staffing.suspend(rosa, max.member())),
                    taking(
                            together,
                            () -> membership.end(max.actor(), world.manager().member()))));
            assertThat(List.of(won.getFirst().get(), won.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void nobodyRaisesThemselves() {
        refused("base.manager-only", () -> staffing.become(ana.actor(), ana.member(), Role.MANAGER));
        Somebody max = worlds.staff(world.manager(), "Max Moss", Role.MANAGER);
        staffing.become(max.actor(), max.member(), Role.VA);
        refused("base.manager-only", () -> staffing.become(max.actor(), max.member(), Role.MANAGER));
        staffing.suspend(rosa, ana.member());
        assertThatThrownBy(() -> staffing.takeBack(ana.actor(), ana.member())).isInstanceOf(NotFound.class);
    }

    @Test
    void rolesOfStaffAreForStaff() {
        var owner = world.crumbOwner().member();
        refused("agencies.staff-only", () -> staffing.become(rosa, owner, Role.VA));
        refused("agencies.staff-only", () -> staffing.suspend(rosa, owner));
        refused("joining.whose", () -> staffing.become(rosa, ana.member(), Role.OWNER));
    }

    @Test
    void aManagerMadeAVaBeginsWithoutClients() {
        staffing.become(rosa, ana.member(), Role.MANAGER);
        assertThat(clientele.visible(ana.actor())).hasSize(2);
        staffing.become(rosa, ana.member(), Role.VA);
        assertThat(clientele.visible(ana.actor())).isEmpty();
        assertThat(said())
                .containsSubsequence("Rosa Okafor made Ana Beltran a manager.", "Rosa Okafor made Ana Beltran a VA.");
    }

    @Test
    void whoIsSuspendedSpeaksNowhereAndSendingLetsGo() {
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                ana.member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(9))));
        assertThat(speakers()).contains(ana.member());
        staffing.suspend(rosa, ana.member());
        assertThat(speakers()).doesNotContain(ana.member());
        assertThat(gates(ana)).isOne();
        staffing.takeBack(rosa, ana.member());
        assertThat(speakers()).contains(ana.member());
        clientele.unassign(rosa, world.crumb(), ana.member());
        assertThat(speakers()).doesNotContain(ana.member());
        assertThat(gates(ana)).isEqualTo(2);
        assertThat(said())
                .containsSubsequence(
                        "Rosa Okafor suspended Ana Beltran.", "Rosa Okafor let Ana Beltran work here again.");
    }

    @Test
    void aClientsPersonWhoLeavesStopsSendingToo() {
        membership.end(rosa, world.crumbOwner().member());
        assertThat(gates(world.crumbOwner())).isOne();
    }

    @Test
    void whoIsSuspendedIsNotInvitedAnew() {
        staffing.suspend(rosa, ana.member());
        String address = membership.all(rosa).stream()
                .filter(one -> one.id().equals(ana.member()))
                .findFirst()
                .orElseThrow()
                .email();
        refused(
                "joining.suspended",
                () -> inviting.invite(rosa, new NewInvitation(address, "Ana Beltran", Role.MANAGER, null, false)));
    }

    private List<MemberId> speakers() {
        return accounts.speakers(rosa, world.corporate(), Speaking.ANSWERS);
    }

    /** How often sending was told to let go of what somebody signed. */
    private int gates(Somebody who) {
        return database
                .queryForList(
                        "select epoch from sending_gate where hex(owner_id) = ?",
                        Integer.class,
                        who.member().value().toString().replace("-", "").toUpperCase(Locale.ROOT))
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The sentences of the record, the oldest first. */
    private List<String> said() {
        return ledger.lines(rosa, LedgerQuery.newest(100)).reversed().stream()
                .map(line -> line.sentence(Locale.ENGLISH, ZoneOffset.UTC))
                .toList();
    }

    private static Callable<Boolean> taking(CyclicBarrier together, Runnable gesture) {
        return () -> {
            together.await();
            try {
                gesture.run();
                return true;
            } catch (Refused | NotFound kept) {
                return false;
            }
        };
    }

    private static void refused(String rule, ThrowingCallable gesture) {
        assertThatThrownBy(gesture)
                .isInstanceOfSatisfying(
                        Refused.class, one -> assertThat(one.refusal().rule()).isEqualTo(rule));
    }
}
