package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.posts.Rewording;
import io.countersign.posts.SignatureDesk;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SigningDesk.class)
class SigningTests {

    private final SigningDesk desk;
    private final Signing signing;
    private final Stack stack;
    private final SignatureDesk counter;
    private final Receipts receipts;
    private final Revisions revisions;
    private final Composing composing;
    private final Mandating mandating;
    private final AskingForSignature asking;
    private final JdbcClient database;
    private final Clock clock;
    private final TestWorld.Builder worlds;
    private final World world;
    private final Actor mira;

    SigningTests(
            SigningDesk desk,
            Signing signing,
            Stack stack,
            SignatureDesk counter,
            Receipts receipts,
            Revisions revisions,
            Composing composing,
            Mandating mandating,
            AskingForSignature asking,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.signing = signing;
        this.stack = stack;
        this.counter = counter;
        this.receipts = receipts;
        this.revisions = revisions;
        this.composing = composing;
        this.mandating = mandating;
        this.asking = asking;
        this.database = database;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.world();
        this.mira = world.miraOwner().actor();
    }

    @Test
    void showsTheOwnerWhatWasFrozenAndNothingElse() {
        RevisionId asked = desk.asked(world, "Ten ways to rest 😀");
        StackCard card = stack.of(mira).getFirst();
        assertThat(card.revision()).isEqualTo(asked);
        assertThat(card.manifest().text()).isEqualTo("Ten ways to rest 😀");
        assertThat(card.manifest().author().name()).isEqualTo("Ana Beltran");
        assertThat(card.manifest().account().remoteId()).isEqualTo("1001");
        assertThat(card.ownWords()).isFalse();
        String picture = card.manifest().media().getFirst().sha256();
        assertThat(Sha256.hex(Sha256.of(stack.picture(mira, asked, picture).bytes())))
                .isEqualTo(picture);
        assertThat(stack.of(world.va().actor())).isEmpty();
        assertThat(stack.of(world.manager().actor())).isEmpty();
        assertThat(stack.of(world.crumbOwner().actor())).isEmpty();
    }

    @Test
    void signsSeveralPostsInOneGestureEachWithAReceiptThatVerifiesAlone() {
        RevisionId first = desk.asked(world, "First");
        RevisionId second = desk.asked(world, "Second");
        RevisionId third = desk.asked(world, "Third");
        List<Receipt> given = desk.sign(mira, first, second, third);
        assertThat(given).hasSize(3).allMatch(Receipt::holds);
        assertThat(given.get(1).signed().text()).isEqualTo("Second");
        assertThat(receipts.of(mira, third)).containsExactly(given.get(2));
        assertThat(Receipt.parse(given.getFirst().file())).isEqualTo(given.getFirst());
        assertThat(stack.of(mira)).isEmpty();
        assertThat(stateOf(second)).isEqualTo(PostState.SIGNED);
    }

    @Test
    void aNumberSignsOnceAndAWrongPasswordUsesItUp() {
        RevisionId asked = desk.asked(world, "Once");
        String nonce = signing.begin(mira, List.of(asked)).nonce();
        refused("signoffs.wrong-password", () -> signing.sign(mira, request(nonce, asked, SigningDesk.WRONG)));
        refused("signoffs.page-too-old", () -> signing.sign(mira, request(nonce, asked, SigningDesk.RIGHT)));
        assertThat(stack.of(mira)).hasSize(1);
        desk.sign(mira, asked);
        refused("signoffs.already-signed", () -> desk.sign(mira, asked));
    }

    @Test
    void aNumberMadeForSomebodyElseOrTooOldSignsNothing() {
        RevisionId asked = desk.asked(world, "Mine");
        RevisionId other = desk.askedOnCorporate(world, "Theirs");
        String foreign =
                signing.begin(world.crumbOwner().actor(), List.of(other)).nonce();
        refused("signoffs.page-too-old", () -> signing.sign(mira, request(foreign, asked, SigningDesk.RIGHT)));
        String old = signing.begin(mira, List.of(asked)).nonce();
        database.sql("update signing_ceremony set expires_at = utc_timestamp(6) where agency_id = ?")
                .param(SigningDesk.bytes(mira.agency()))
                .update();
        refused("signoffs.page-too-old", () -> signing.sign(mira, request(old, asked, SigningDesk.RIGHT)));
        refused("signoffs.page-too-old", () -> signing.sign(mira, request("no number", asked, SigningDesk.RIGHT)));
    }

    @Test
    void ofTwentyAtOnceWithTheSameNumberOneSigns() throws Exception {
        RevisionId asked = desk.asked(world, "Twenty");
        String nonce = signing.begin(mira, List.of(asked)).nonce();
        assertThat(succeeding(20, () -> signing.sign(mira, request(nonce, asked, SigningDesk.RIGHT))))
                .isEqualTo(1);
        assertThat(receipts.of(mira, asked)).hasSize(1);
    }

    @Test
    void ofTenAtOnceWithNumbersOfTheirOwnOneSigns() throws Exception {
        RevisionId asked = desk.asked(world, "Ten");
        assertThat(succeeding(10, () -> desk.sign(mira, asked))).isEqualTo(1);
        assertThat(receipts.of(mira, asked)).hasSize(1);
    }

    @Test
    void nobodyButTheOwnerSignsAPersonalPost() {
        RevisionId asked = desk.asked(world, "Hers alone");
        for (Somebody other : List.of(world.manager(), world.va())) {
            refused("signoffs.not-yours", () -> desk.sign(other.actor(), asked));
            refused(
                    "signoffs.not-yours",
                    () -> signing.fixMyself(other.actor(), asked, "Other words", new Proof.WayIn()));
            refused("signoffs.not-yours", () -> signing.dontPost(other.actor(), asked, "", new Proof.WayIn()));
        }
        assertThatThrownBy(() -> desk.sign(world.crumbOwner().actor(), asked)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherAgencysOwnerFindsNothing() {
        RevisionId asked = desk.asked(world, "Elsewhere");
        World other = worlds.world();
        assertThatThrownBy(() -> desk.sign(other.miraOwner().actor(), asked)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipts.of(other.manager().actor(), asked)).isInstanceOf(NotFound.class);
    }

    @Test
    void aMandatedVaSignsForTheCompanyUntilTheMandateEnds() {
        var mandate = mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(30))));
        RevisionId first = desk.askedOnCorporate(world, "Fresh bread");
        RevisionId second = desk.askedOnCorporate(world, "More bread");
        assertThat(desk.sign(world.va().actor(), first)).allMatch(Receipt::holds);
        mandating.revoke(world.crumbOwner().actor(), mandate);
        refused("signoffs.not-yours", () -> desk.sign(world.va().actor(), second));
        assertThat(desk.sign(world.crumbOwner().actor(), second)).hasSize(1);
    }

    @Test
    void herOwnWordsBecomeTheRevisionThatIsSigned() {
        RevisionId asked = desk.asked(world, "Our words");
        RevisionId fixed = signing.fixMyself(mira, asked, "My\r\nwords", new Proof.WayIn());
        StackCard card = stack.of(mira).getFirst();
        assertThat(card.revision()).isEqualTo(fixed);
        assertThat(card.manifest().text()).isEqualTo("My\nwords");
        assertThat(card.manifest().post().revision()).isEqualTo(2);
        assertThat(card.ownWords()).isTrue();
        Rewording rewording = counter.rewording(
                        world.va().actor(), revisions.get(mira, fixed).post())
                .orElseThrow();
        assertThat(rewording).isEqualTo(new Rewording(world.miraOwner().member(), "Our words", "My\nwords"));
        refused("signoffs.changed-meanwhile", () -> desk.sign(mira, asked));
        assertThat(desk.sign(mira, fixed)).allMatch(Receipt::holds);
    }

    @Test
    void theSameWordsStayTheSameRevision() {
        RevisionId asked = desk.asked(world, "Same");
        assertThat(signing.fixMyself(mira, asked, "Same", new Proof.WayIn())).isEqualTo(asked);
        assertThat(counter.rewording(mira, revisions.get(mira, asked).post())).isEmpty();
    }

    @Test
    void sendsBackWithTheReasonAndRefusesForGood() {
        RevisionId back = desk.asked(world, "Not quite");
        signing.sendBack(mira, back, "Less loud, please.", new Proof.WayIn());
        DraftView draft = composing.get(mira, revisions.get(mira, back).post());
        assertThat(draft.state()).isEqualTo(PostState.DRAFT);
        assertThat(draft.lastReturn()).isPresent();
        RevisionId never = desk.asked(world, "Never");
        signing.dontPost(mira, never, "Not in my name.", new Proof.WayIn());
        assertThat(stateOf(never)).isEqualTo(PostState.DROPPED);
        assertThat(stack.of(mira)).isEmpty();
        refused("signoffs.changed-meanwhile", () -> desk.sign(mira, back));
        refused("signoffs.changed-meanwhile", () -> desk.sign(mira, never));
    }

    @Test
    void withdrawsWhatWasSignedAndNothingElse() {
        RevisionId asked = desk.asked(world, "On second thoughts");
        refused("signoffs.nothing-to-withdraw", () -> signing.withdraw(mira, asked, "I wait.", new Proof.WayIn()));
        desk.sign(mira, asked);
        signing.withdraw(mira, asked, "I wait.", new Proof.WayIn());
        assertThat(stateOf(asked)).isEqualTo(PostState.DRAFT);
        refused("signoffs.already-signed", () -> desk.sign(mira, asked));
        assertThat(receipts.of(mira, asked)).allMatch(Receipt::holds);
    }

    @Test
    void anEditMakesTheAskedRevisionUnsignable() {
        RevisionId asked = desk.asked(world, "Before");
        DraftView draft = composing.get(mira, revisions.get(mira, asked).post());
        composing.saveText(world.va().actor(), draft.id(), draft.edits(), "After");
        assertThat(stack.of(mira)).isEmpty();
        refused("signoffs.changed-meanwhile", () -> desk.sign(mira, asked));
        RevisionId again = asking.ask(world.va().actor(), draft.id());
        assertThat(desk.sign(mira, again).getFirst().signed().text()).isEqualTo("After");
    }

    @Test
    void doesNotAskWhileSomethingIsWrongOrTheAccountIsNotConnected() {
        var unconnected = desk.draft(world, world.mira(), world.personal(), "Too early");
        refused("accounts.not-connected", () -> asking.ask(world.va().actor(), unconnected));
        desk.connect(world.personal(), "1001");
        var hidden = desk.draft(world, world.mira(), world.personal(), "pay\u202Eevil");
        refused("posts.hidden-character", () -> asking.ask(world.va().actor(), hidden));
    }

    @Test
    void signsNoPostWhoseTimeIsOver() {
        RevisionId asked = desk.asked(world, "Late");
        byte[] late = new String(revisions.get(mira, asked).manifest(), StandardCharsets.UTF_8)
                .replaceAll("\"latest\":\"2\\d{3}", "\"latest\":\"2025")
                .replaceAll("\"earliest\":\"2\\d{3}", "\"earliest\":\"2025")
                .getBytes(StandardCharsets.UTF_8);
        database.sql("update revision set manifest = ?, manifest_sha256 = ? where id = ?")
                .params(late, Sha256.of(late), SigningDesk.bytes(asked))
                .update();
        assertThat(stack.of(mira).getFirst().over()).isTrue();
        refused("signoffs.too-late", () -> desk.sign(mira, asked));
    }

    private PostState stateOf(RevisionId revision) {
        return composing.get(mira, revisions.get(mira, revision).post()).state();
    }

    private static SignRequest request(String nonce, RevisionId revision, Proof proof) {
        return new SignRequest(nonce, List.of(revision), proof);
    }

    static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }

    private static long succeeding(int times, Callable<?> act) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<Boolean>> outcomes = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> succeeds(start, act)))
                    .toList();
            start.countDown();
            long successes = 0;
            for (Future<Boolean> outcome : outcomes) {
                successes += outcome.get() ? 1 : 0;
            }
            return successes;
        }
    }

    private static boolean succeeds(CountDownLatch start, Callable<?> act) throws Exception {
        start.await();
        try {
            act.call();
            return true;
        } catch (Refused lost) {
            return false;
        }
    }
}
