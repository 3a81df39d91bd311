package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.MandateId;
import io.countersign.accounts.MandateScope;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.accounts.Speaking;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.conversations.Answering;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.Heard;
import io.countersign.conversations.Listening;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.OwnPost;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who speaks where: every person, on every kind of account, before, in and one moment after the time of a mandate, granted
 * by the owner of the account or by staff. Rows that no service would write are put into the database beneath it.
 */
@DatabaseTest
@Import(SigningDesk.class)
class MandateMatrixTests {

    private static final Logger LOG = LoggerFactory.getLogger(MandateMatrixTests.class);
    private static final int ROUTES = 8;

    private final SigningDesk desk;
    private final AskingForSignature asking;
    private final Stack stack;
    private final Saying saying;
    private final OwnPosts own;
    private final Answering answering;
    private final Listening listening;
    private final Mandating mandating;
    private final AccountKeeping accounts;
    private final JdbcClient database;
    private final Clock clock;
    private final TestWorld.Builder worlds;

    MandateMatrixTests(
            SigningDesk desk,
            AskingForSignature asking,
            Stack stack,
            Saying saying,
            OwnPosts own,
            Answering answering,
            Listening listening,
            Mandating mandating,
            AccountKeeping accounts,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.asking = asking;
        this.stack = stack;
        this.saying = saying;
        this.own = own;
        this.answering = answering;
        this.listening = listening;
        this.mandating = mandating;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
        this.worlds = worlds;
    }

    private enum When {
        BEFORE("utc_timestamp(6) + interval 1 hour", "utc_timestamp(6) + interval 2 hour"),
        INSIDE("utc_timestamp(6) - interval 1 hour", "utc_timestamp(6) + interval 1 hour"),
        ONE_MOMENT_AFTER("utc_timestamp(6) - interval 1 hour", "utc_timestamp(6)"),
        ONE_SECOND_AFTER("utc_timestamp(6) - interval 1 hour", "utc_timestamp(6) - interval 1 second");

        private final String from;
        private final String until;

        When(String from, String until) {
            this.from = from;
            this.until = until;
        }
    }

    private enum By {
        OWNER,
        STAFF
    }

    /** A corner of the matrix: one world, one account, and a mandate for everybody on it. */
    private record Corner(World world, AccountId account, AccountKind kind, When when, By by) {}

    private Corner corner(AccountKind kind, When when, By by) {
        World world = worlds.world();
        AccountId account = world.corporate();
        if (kind == AccountKind.PERSONAL) {
            account = accounts.add(
                    world.manager().actor(),
                    world.crumb(),
                    new NewAccount(NetworkName.X, AccountKind.PERSONAL, "miracrumb", "Mira Crumb"),
                    world.crumbOwner().member());
        }
        desk.connect(account, UUID.randomUUID().toString());
        return new Corner(world, account, kind, when, by);
    }

    private Map<String, Somebody> people(World world) {
        Map<String, Somebody> people = new LinkedHashMap<>();
        people.put("owner", world.crumbOwner());
        people.put("another owner", worlds.clientPerson(world.manager(), world.crumb(), "Otto Crumb", Role.OWNER));
        people.put("colleague", worlds.clientPerson(world.manager(), world.crumb(), "Cleo Crumb", Role.COLLEAGUE));
        people.put("manager", world.manager());
        people.put("VA", world.va());
        people.put("VA of another client", worlds.staff(world.manager(), "Jun Park", Role.VA));
        people.put("owner of another client", world.miraOwner());
        return people;
    }

    private void mandate(Corner corner, Somebody who) {
        mandate(corner, who, MandateScope.ALL);
    }

    private void mandate(Corner corner, Somebody who, MandateScope scope) {
        Somebody by = corner.by() == By.OWNER
                ? corner.world().crumbOwner()
                : corner.world().manager();
        database.sql(
                        "insert into mandate (agency_id, id, client_id, account_id, member_id, granted_by, from_at, until_at,"
                                + " scope, version) values (?, ?, ?, ?, ?, ?, " + corner.when().from + ", "
                                + corner.when().until + ", ?, 0)")
                .params(
                        corner.world().agency().id().bytes(),
                        AccountId.random().bytes(),
                        corner.world().crumb().bytes(),
                        corner.account().bytes(),
                        who.member().bytes(),
                        by.member().bytes(),
                        scope.name())
                .update();
    }

    /** The routes by which somebody gets to speak on the account of a corner. */
    private List<String> through(Corner corner, Somebody who) {
        World world = corner.world();
        Actor actor = who.actor();
        PostId draft = desk.draft(world, world.crumb(), corner.account(), "Fresh bread at seven.");
        RevisionId asked = asking.ask(world.va().actor(), draft);
        ConversationId waits = listening.enter(
                world.va().actor(),
                corner.account(),
                new Heard("Dee", "When do you open?", "", clock.instant().minus(Duration.ofHours(3)), new byte[0]));
        List<String> through = new ArrayList<>();
        tried(
                through,
                "stands for it",
                () -> accounts.standing(actor, corner.account()).maySpeak());
        tried(
                through,
                "is named a speaker",
                () -> accounts.speakers(world.crumbOwner().actor(), corner.account(), Speaking.POSTS)
                        .contains(who.member()));
        tried(
                through,
                "finds it to sign",
                () -> stack.of(actor).stream().anyMatch(card -> card.revision().equals(asked)));
        tried(through, "signs", () -> !desk.sign(actor, asked).isEmpty());
        tried(
                through,
                "finds who waits",
                () -> answering.waitingFor(actor).stream()
                        .anyMatch(one -> one.id().equals(waits)));
        tried(through, "opens who waits", () -> answering.open(actor, waits) != null);
        tried(through, "answers", () -> {
            answering.answered(actor, waits, "At seven.");
            return true;
        });
        tried(through, "says something", () -> {
            PostId words = own.keep(actor, words(corner.account()));
            return saying.sign(actor, words, saying.begin(actor).nonce(), SigningDesk.RIGHT, null) != null;
        });
        return through;
    }

    private OwnPost words(AccountId account) {
        var nothing = new OwnPost.OwnPicture(new byte[0], "", false);
        return new OwnPost(null, account, Lane.VOICE, "We open at seven.", desk.window(), nothing, "Own", "Own.");
    }

    private static void tried(List<String> through, String route, BooleanSupplier way) {
        try {
            if (way.getAsBoolean()) {
                through.add(route);
            }
        } catch (Refused | NotFound refused) {
            LOG.debug("{}: {}", route, refused.toString());
        }
    }

    @Test
    void whoSpeaksIsTheOwnerAndInsideTheTimeWhomTheOwnerNamedOnThatVeryAccount() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (AccountKind kind : AccountKind.values()) {
            for (When when : When.values()) {
                for (By by : By.values()) {
                    Corner corner = corner(kind, when, by);
                    Map<String, Somebody> people = people(corner.world());
                    people.values().forEach(who -> mandate(corner, who));
                    for (Map.Entry<String, Somebody> one : people.entrySet()) {
                        cells++;
                        judge(corner, one.getKey(), through(corner, one.getValue()), wrong);
                    }
                }
            }
        }
        LOG.info("mandates: {} cells, {} routes each", cells, ROUTES);
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(112);
    }

    private static void judge(Corner corner, String who, List<String> through, List<String> wrong) {
        boolean ofTheClient = !who.contains("another client");
        boolean speaks = who.equals("owner")
                || (ofTheClient
                        && corner.kind() == AccountKind.CORPORATE
                        && corner.when() == When.INSIDE
                        && corner.by() == By.OWNER);
        if (through.size() != (speaks ? ROUTES : 0)) {
            wrong.add("%s on a %s account, %s, granted by %s: %s"
                    .formatted(who, corner.kind(), corner.when(), corner.by(), through));
        }
    }

    @Test
    void aMandateOpensTheWaysOfItsScopeAlone() {
        Map<MandateScope, List<String>> opened = new LinkedHashMap<>();
        for (MandateScope scope : MandateScope.values()) {
            Corner corner = corner(AccountKind.CORPORATE, When.INSIDE, By.OWNER);
            mandate(corner, corner.world().va(), scope);
            opened.put(scope, through(corner, corner.world().va()));
        }
        LOG.info("scopes: {}", opened);
        assertThat(opened.get(MandateScope.ALL)).hasSize(ROUTES);
        assertThat(opened.get(MandateScope.POSTS))
                .containsExactly("stands for it", "is named a speaker", "finds it to sign", "signs", "says something");
        assertThat(opened.get(MandateScope.ANSWERS))
                .containsExactly("stands for it", "finds who waits", "opens who waits", "answers");
    }

    @Test
    void aMandateLastsAYearAtMost() {
        Corner corner = corner(AccountKind.CORPORATE, When.INSIDE, By.OWNER);
        Actor owner = corner.world().crumbOwner().actor();
        MandateTerm longer = MandateTerm.until(clock.instant().plus(Duration.ofDays(368)));
        assertThatThrownBy(() -> mandating.grant(
                        owner, corner.account(), corner.world().va().member(), longer))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("accounts.mandate-long"));
        assertThat(mandating.on(owner, corner.account())).isEmpty();
    }

    @Test
    void aMandateOpensNoOtherAccountOfTheSameClient() {
        Corner corner = corner(AccountKind.CORPORATE, When.INSIDE, By.OWNER);
        AccountId other = accounts.add(
                corner.world().manager().actor(),
                corner.world().crumb(),
                new NewAccount(NetworkName.X, AccountKind.CORPORATE, "crumbfair", "Crumb at the fair"),
                corner.world().crumbOwner().member());
        desk.connect(other, "3003");
        mandate(corner, corner.world().va());
        assertThat(through(corner, corner.world().va())).hasSize(ROUTES);
        assertThat(through(
                        new Corner(corner.world(), other, AccountKind.CORPORATE, When.INSIDE, By.OWNER),
                        corner.world().va()))
                .isEmpty();
    }

    @Test
    void nobodyButTheOwnerGrantsAndWhoHoldsOnePassesNothingOn() {
        Corner corner = corner(AccountKind.CORPORATE, When.INSIDE, By.OWNER);
        mandate(corner, corner.world().va());
        MandateTerm term = MandateTerm.until(clock.instant().plus(Duration.ofDays(1)));
        Map<String, Somebody> people = people(corner.world());
        people.remove("owner");
        for (Map.Entry<String, Somebody> one : people.entrySet()) {
            List<String> through = new ArrayList<>();
            tried(
                    through,
                    "grants",
                    () -> mandating.grant(
                                    one.getValue().actor(),
                                    corner.account(),
                                    corner.world().manager().member(),
                                    term)
                            != null);
            assertThat(through).as(one.getKey()).isEmpty();
        }
    }

    @Test
    void noPersonalAccountIsLent() {
        Corner corner = corner(AccountKind.PERSONAL, When.INSIDE, By.OWNER);
        List<String> through = new ArrayList<>();
        tried(
                through,
                "grants",
                () -> mandating.grant(
                                corner.world().crumbOwner().actor(),
                                corner.account(),
                                corner.world().va().member(),
                                MandateTerm.until(clock.instant().plus(Duration.ofDays(1))))
                        != null);
        assertThat(through).isEmpty();
    }

    @Test
    void aTermMayBeginLaterAndIsTakenBackBeforeItDoes() {
        Corner corner = corner(AccountKind.CORPORATE, When.BEFORE, By.OWNER);
        Somebody owner = corner.world().crumbOwner();
        MandateId mandate = mandating.grant(
                owner.actor(),
                corner.account(),
                corner.world().va().member(),
                new MandateTerm(
                        clock.instant().plus(Duration.ofDays(1)),
                        clock.instant().plus(Duration.ofDays(2))));
        assertThat(through(corner, corner.world().va())).isEmpty();
        mandating.revoke(owner.actor(), mandate);
        assertThat(mandating.on(owner.actor(), corner.account()))
                .allSatisfy(one -> assertThat(one.revokedAt()).isNotNull());
    }
}
