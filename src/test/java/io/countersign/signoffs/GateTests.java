package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.Identifier;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SigningDesk.class)
class GateTests {

    private static final String WITHDRAWAL = """
            insert into withdrawal select agency_id, random_bytes(16), client_id, id, null, '', utc_timestamp(6), 0
            from revision where id = ?""";

    private final SigningDesk desk;
    private final Signing signing;
    private final Gate gate;
    private final SendingGate sending;
    private final AgencyTransactions transactions;
    private final Revisions revisions;
    private final Composing composing;
    private final Mandating mandating;
    private final Membership membership;
    private final JdbcClient database;
    private final Clock clock;
    private final World world;
    private final Actor mira;
    private final Actor publisher;

    GateTests(
            SigningDesk desk,
            Signing signing,
            Gate gate,
            SendingGate sending,
            AgencyTransactions transactions,
            Revisions revisions,
            Composing composing,
            Mandating mandating,
            Membership membership,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.signing = signing;
        this.gate = gate;
        this.sending = sending;
        this.transactions = transactions;
        this.revisions = revisions;
        this.composing = composing;
        this.mandating = mandating;
        this.membership = membership;
        this.database = database;
        this.clock = clock;
        this.world = worlds.world();
        this.mira = world.miraOwner().actor();
        this.publisher = Actor.system(world.agency().id(), "publisher");
    }

    @Test
    void letsOutExactlyWhatWasSigned() {
        RevisionId signed = signed("Ten ways – é 😀");
        SignedPost post = gate.open(publisher, signed, 0, soon());
        assertThat(post.text()).isEqualTo("Ten ways – é 😀");
        assertThat(post.account()).isEqualTo(world.personal());
        assertThat(post.sha256()).isEqualTo(revisions.get(mira, signed).sha256());
        SignedMedia picture = post.media().getFirst();
        assertThat(Sha256.hex(Sha256.of(picture.bytes()))).isEqualTo(picture.sha256());
        assertThat(picture.altText()).isEqualTo("A pier at dawn");
    }

    @Test
    void keepsInsideWhatIsNotSigned() {
        assertClosed("unsigned", desk.asked(world, "Only asked"), soon());
    }

    @Test
    void keepsTheTwelveSecondsInWhichASignatureCanBeTakenBack() {
        RevisionId signed = signed("Quick");
        GateClosed closed = assertClosed("undo", signed, clock.instant().plusSeconds(5));
        assertThat(closed.opensAt())
                .hasValueSatisfying(opens ->
                        assertThat(gate.open(publisher, signed, 0, opens)).isNotNull());
    }

    @Test
    void opensInsideTheSignedWindowOnly() {
        RevisionId signed = signed("In time");
        Instant now = clock.instant();
        assertThat(assertClosed("early", signed, now.minus(Duration.ofHours(1))).opensAt())
                .isPresent();
        assertThat(assertClosed("late", signed, now.plus(Duration.ofDays(2))).opensAt())
                .isEmpty();
        GateClosed closed = catchThrowableOfType(GateClosed.class, () -> gate.open(publisher, signed, 1, soon()));
        assertThat(closed.refusal().rule()).isEqualTo("signoffs.gate.no-such-time");
    }

    @Test
    void closesAfterAWithdrawalEvenIfSomebodyDeletesItByHand() {
        RevisionId signed = signed("Taken back");
        signing.withdraw(mira, signed, "I wait.", new Proof.WayIn());
        assertClosed("withdrawn", signed, soon());
        sql("delete from withdrawal where revision_id = ?", signed);
        sql("update post set state = 'SIGNED' where current_revision_id = ?", signed);
        assertTampered(signed);
    }

    @Test
    void closesAfterAnyEdit() {
        RevisionId signed = signed("Before");
        DraftView draft = composing.get(mira, revisions.get(mira, signed).post());
        composing.saveText(world.va().actor(), draft.id(), draft.edits(), "After");
        assertClosed("withdrawn", signed, soon());
        composing.saveText(world.va().actor(), draft.id(), draft.edits() + 1, "Before");
        assertClosed("withdrawn", signed, soon());
    }

    @Test
    void closesWhenTheMandateOfTheSignerEnds() {
        var mandate = mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(30))));
        RevisionId signed = desk.askedOnCorporate(world, "Bread");
        desk.sign(world.va().actor(), signed);
        assertThat(gate.open(publisher, signed, 0, soon())).isNotNull();
        mandating.revoke(world.crumbOwner().actor(), mandate);
        assertClosed("signer-gone", signed, soon());
    }

    @Test
    void closesWhenTheSignerHasLeft() {
        RevisionId signed = signed("Goodbye");
        membership.end(world.manager().actor(), world.miraOwner().member());
        assertClosed("signer-gone", signed, soon());
    }

    @Test
    void closesForAnAccountThatIsAnotherOneNowOrNotConnected() {
        RevisionId signed = signed("Here");
        desk.connect(world.personal(), "6666");
        assertClosed("other-account", signed, soon());
        desk.connect(world.personal(), "1001");
        sql("update social_account set connected_at = null where id = ?", world.personal());
        assertClosed("not-connected", signed, soon());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sign_off set evidence = replace(evidence, 'SESSION', 'LINK') where revision_id = ?",
                "update sign_off set root = unhex(repeat('ab', 32)) where revision_id = ?",
                "update sign_off set signed_at = signed_at - interval 1 hour where revision_id = ?",
                "update sign_off set seal = reverse(seal) where revision_id = ?",
                "update sign_off set id = unhex(repeat('cd', 16)) where revision_id = ?",
                "update sign_off set signer_member_id = (select id from member m"
                        + " where m.agency_id = sign_off.agency_id and m.name = 'Rosa Okafor') where revision_id = ?",
                "update revision set manifest = replace(manifest, 'Signed words', 'Forged words') where id = ?",
                "update revision set manifest = replace(manifest, 'Signed words', 'Forged words'),"
                        + " manifest_sha256 = unhex(sha2(manifest, 256)) where id = ?",
                "update revision set number = 7 where id = ?",
                "update revision set author_id = (select id from member m"
                        + " where m.agency_id = revision.agency_id and m.name = 'Rosa Okafor') where id = ?",
                "update media set content = concat(content, 'x') where client_id ="
                        + " (select client_id from revision where id = ?)",
                "update media set content = concat(content, 'x'), sha256 = unhex(sha2(content, 256))"
                        + " where client_id = (select client_id from revision where id = ?)"
            })
    void letsNothingOutThatWasChangedByHand(String tampering) {
        RevisionId signed = signed("Signed words");
        sql(tampering, signed);
        assertTampered(signed);
    }

    @Test
    void letsNothingOutAfterAnyChangedBitOfTheStoredWords() {
        RevisionId signed = signed("Signed words");
        byte[] manifest = revisions.get(mira, signed).manifest();
        List<Integer> out = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            byte[] changed = manifest.clone();
            changed[(round * 37) % changed.length] ^= (byte) (1 << (round % 8));
            database.sql("update revision set manifest = ?, manifest_sha256 = ? where id = ?")
                    .params(changed, Sha256.of(changed), SigningDesk.bytes(signed))
                    .update();
            if (catchThrowableOfType(GateClosed.class, () -> gate.open(publisher, signed, 0, soon())) == null) {
                out.add(round);
            }
        }
        assertThat(out).isEmpty();
    }

    @Test
    void doesNotTakeTheSignatureOfOnePostForAnother() {
        RevisionId signed = signed("Signed");
        RevisionId other = desk.asked(world, "Never signed");
        sql("update sign_off set revision_id = ? where revision_id = ?", other, signed);
        sql("update post set state = 'SIGNED' where current_revision_id = ?", other);
        assertTampered(other);
        assertClosed("unsigned", signed, soon());
    }

    @Test
    void doesNotTakeASignatureForgedFromOpenParts() {
        RevisionId signed = signed("Signed words");
        byte[] forged = new String(revisions.get(mira, signed).manifest(), StandardCharsets.UTF_8)
                .replace("Signed words", "Forged words")
                .getBytes(StandardCharsets.UTF_8);
        byte[] hash = Sha256.of(forged);
        MerkleTree tree = new MerkleTree(List.of(hash));
        String evidence = database.sql("select convert(evidence using utf8mb4) from sign_off where revision_id = ?")
                .param(SigningDesk.bytes(signed))
                .query(String.class)
                .single()
                .replaceAll("\"manifest\":\"[0-9a-f]+\"", "\"manifest\":\"" + Sha256.hex(hash) + "\"")
                .replaceAll("\"root\":\"[0-9a-f]+\"", "\"root\":\"" + Sha256.hex(tree.root()) + "\"");
        database.sql("update revision set manifest = ?, manifest_sha256 = ? where id = ?")
                .params(forged, hash, SigningDesk.bytes(signed))
                .update();
        database.sql("update sign_off set evidence = ?, root = ? where revision_id = ?")
                .params(evidence.getBytes(StandardCharsets.UTF_8), tree.root(), SigningDesk.bytes(signed))
                .update();
        assertTampered(signed);
    }

    @Test
    void aWithdrawalUnderWayHoldsTheSenderUntilItsEnd() throws Exception {
        RevisionId signed = signed("Race");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<UUID> withdrawing = other.submit(() -> transactions.in(mira.agency(), () -> {
                sending.lockForStopping(
                        world.mira(), world.personal(), world.miraOwner().member());
                locked.countDown();
                await(sent);
                sql(WITHDRAWAL, signed);
                return signed.value();
            }));
            locked.await();
            GateClosed closed = catchThrowableOfType(
                    GateClosed.class,
                    () -> transactions.in(publisher.agency(), () -> {
                        sent.countDown();
                        sending.lockForSending(signed);
                        return gate.open(publisher, signed, 0, soon());
                    }));
            assertThat(withdrawing.get()).isEqualTo(signed.value());
            assertThat(closed.refusal().rule()).isEqualTo("signoffs.gate.withdrawn");
        }
    }

    private RevisionId signed(String text) {
        RevisionId asked = desk.asked(world, text);
        desk.sign(mira, asked);
        return asked;
    }

    private Instant soon() {
        return clock.instant().plusSeconds(30);
    }

    private GateClosed assertClosed(String rule, RevisionId revision, Instant now) {
        GateClosed closed = catchThrowableOfType(GateClosed.class, () -> gate.open(publisher, revision, 0, now));
        assertThat(closed).isNotNull();
        assertThat(closed.refusal().rule()).isEqualTo("signoffs.gate." + rule);
        assertThat(closed.isTampered()).isEqualTo(rule.equals("tampered"));
        return closed;
    }

    private void assertTampered(RevisionId revision) {
        assertClosed("tampered", revision, soon());
    }

    private void sql(String statement, Identifier... ids) {
        List<Object> values = new ArrayList<>();
        for (Identifier id : ids) {
            values.add(SigningDesk.bytes(id));
        }
        assertThat(database.sql(statement).params(values).update()).isPositive();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
