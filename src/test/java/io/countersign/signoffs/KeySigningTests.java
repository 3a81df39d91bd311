package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.agencies.AgencyKeys;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.Refused;
import io.countersign.identity.keys.Assertion;
import io.countersign.identity.keys.SoftDevice;
import io.countersign.identity.keys.TestKeys;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.signoffs.Proof.PasskeyProof;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A passkey signs exactly what the page shows, once, and what it signed is verified again whenever it goes out. */
@DatabaseTest
@Import({SigningDesk.class, TestKeys.class})
class KeySigningTests {

    private final SigningDesk desk;
    private final Signing signing;
    private final Receipts receipts;
    private final ReadLinks links;
    private final Gate gate;
    private final SignOffs signOffs;
    private final AgencyKeys keys;
    private final Revisions revisions;
    private final AgencyTransactions transactions;
    private final TestKeys phones;
    private final JdbcClient database;
    private final PlainPages pages;
    private final Clock clock;
    private final World world;
    private final Actor mira;
    private final Actor publisher;
    private final String stack;
    private final SoftDevice phone;

    KeySigningTests(
            SigningDesk desk,
            Signing signing,
            Receipts receipts,
            ReadLinks links,
            Gate gate,
            SignOffs signOffs,
            AgencyKeys keys,
            Revisions revisions,
            AgencyTransactions transactions,
            TestKeys phones,
            JdbcClient database,
            WebApplicationContext context,
            Clock clock,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.signing = signing;
        this.receipts = receipts;
        this.links = links;
        this.gate = gate;
        this.signOffs = signOffs;
        this.keys = keys;
        this.revisions = revisions;
        this.transactions = transactions;
        this.phones = phones;
        this.database = database;
        this.pages = new PlainPages(context);
        this.clock = clock;
        this.world = worlds.world();
        this.mira = world.miraOwner().actor();
        this.publisher = Actor.system(world.agency().id(), "publisher");
        this.stack = "/" + world.agency().slug() + "/sign";
        this.phone = phones.phoneOf(world.miraOwner().person());
    }

    @Test
    void signsSeveralPostsInOneGesture() {
        RevisionId first = desk.asked(world, "First");
        RevisionId second = desk.asked(world, "Second");
        List<Receipt> signed = sign(phone, first, second);
        assertThat(signed).hasSize(2).allMatch(Receipt::holds);
        assertThat(signed).extracting(Receipt::kind).containsOnly(SignatureKind.PASSKEY);
        assertThat(signed.getFirst().key().orElseThrow().addedBy()).isEqualTo("PASSWORD");
        assertThat(gate.open(publisher, first, 0, clock.instant().plusSeconds(30))
                        .text())
                .isEqualTo("First");
        assertThat(gate.open(publisher, second, 0, clock.instant().plusSeconds(30))
                        .text())
                .isEqualTo("Second");
    }

    @Test
    void aReceiptHoldsWithoutUsAndNotWhenAnythingInItIsChanged() {
        RevisionId asked = desk.asked(world, "Mine");
        Receipt receipt = sign(phone, asked).getFirst();
        assertThat(Receipt.parse(receipt.file()).holds()).isTrue();
        Evidence evidence = Evidence.parse(receipt.evidence().getBytes(StandardCharsets.UTF_8));
        assertThat(Evidence.parse(evidence.bytes())).isEqualTo(evidence);
        assertThat(evidence.version()).isEqualTo("signoff-evidence/v2");
        for (String[] change : new String[][] {
            {"\"nonce\":\"" + evidence.nonce(), "\"nonce\":\"" + "00".repeat(32)},
            {"\"kind\":\"PASSKEY\"", "\"kind\":\"PASSWORD\""},
            {signature(evidence), signature(other(asked))},
            {evidence.version(), "signoff-evidence/v1"}
        }) {
            String changed = receipt.evidence().replace(change[0], change[1]);
            assertThat(changed).isNotEqualTo(receipt.evidence());
            assertThat(new Receipt(receipt.version(), receipt.manifest(), changed).holds())
                    .as(change[1])
                    .isFalse();
        }
    }

    @Test
    void signsNothingThatTheKeyDidNotSign() {
        RevisionId seen = desk.asked(world, "Seen");
        RevisionId slipped = desk.asked(world, "Slipped in");
        Ceremony ceremony = signing.begin(mira, List.of(seen));
        Assertion answer = phone.answer(Objects.requireNonNull(ceremony.challenge()));
        assertThat(refusal(ceremony, answer, seen, slipped)).isEqualTo("keys.not-proved");
        assertThat(refusal(ceremony, answer, seen)).isEqualTo("signoffs.page-too-old");
        assertThat(receipts.of(mira, seen)).isEmpty();
        assertThat(receipts.of(mira, slipped)).isEmpty();
    }

    @Test
    void takesNobodyElsesKeyAndNoAnswerOfAnotherPage() {
        RevisionId asked = desk.asked(world, "Mine");
        SoftDevice anas = phones.phoneOf(world.va().person());
        Ceremony first = signing.begin(mira, List.of(asked));
        Ceremony second = signing.begin(mira, List.of(asked));
        Ceremony third = signing.begin(mira, List.of(asked));
        assertThat(refusal(first, anas.answer(Objects.requireNonNull(first.challenge())), asked))
                .isEqualTo("keys.not-proved");
        assertThat(refusal(second, phone.answer(Objects.requireNonNull(third.challenge())), asked))
                .isEqualTo("keys.not-proved");
        assertThat(receipts.of(mira, asked)).isEmpty();
    }

    @Test
    void letsNothingOutWhoseSignatureWasSwapped() {
        RevisionId asked = desk.asked(world, "Swapped");
        Evidence right = Evidence.parse(sign(phone, asked).getFirst().evidence().getBytes(StandardCharsets.UTF_8));
        database.sql("update sign_off set evidence = replace(evidence, ?, ?) where revision_id = ?")
                .params(signature(right), signature(other(asked)), asked.bytes())
                .update();
        assertTampered(asked);
    }

    /** The seal alone would let this out: whoever could seal still could not sign. */
    @Test
    void letsNothingOutThatIsSealedAndNotSigned() {
        RevisionId asked = desk.asked(world, "Sealed again");
        Evidence right = Evidence.parse(sign(phone, asked).getFirst().evidence().getBytes(StandardCharsets.UTF_8));
        FrozenRevision frozen = revisions.get(mira, asked);
        Evidence forged = Evidence.parse(new String(right.bytes(), StandardCharsets.UTF_8)
                .replace(signature(right), signature(other(asked)))
                .getBytes(StandardCharsets.UTF_8));
        database.sql("delete from sign_off where revision_id = ?")
                .param(asked.bytes())
                .update();
        transactions.in(mira.agency(), () -> signOffs.save(new SignOff(frozen, forged, keys)));
        assertTampered(asked);
    }

    @Test
    void letsNothingOutWhoseKeyIsAnotherInTheStore() {
        RevisionId asked = desk.asked(world, "Key changed");
        sign(phone, asked);
        database.sql("update passkey set public_key = reverse(public_key) where person_id = ?")
                .param(world.miraOwner().person().bytes())
                .update();
        assertTampered(asked);
    }

    @Test
    void holdsBackWhatALostKeySignedAndNotWhatARetiredOneDid() {
        RevisionId asked = desk.asked(world, "On its way");
        sign(phone, asked);
        revoke("UNUSED");
        assertThat(gate.open(publisher, asked, 0, clock.instant().plusSeconds(30))
                        .text())
                .isEqualTo("On its way");
        revoke("LOST");
        assertThat(closed(asked).refusal().rule()).isEqualTo("signoffs.gate.key-lost");
    }

    @Test
    void signsByALinkWithoutASession() throws Exception {
        RevisionId asked = desk.asked(world, "From the mail");
        String linked = stack + "/l/"
                + links.make(
                        Actor.system(world.agency().id(), "mail"),
                        world.miraOwner().member(),
                        Set.of(asked));
        String list = pages.read(get(linked).param("ok", asked.text()));
        assertThat(list).contains("Sign it with your passkey", "With your password instead");
        MockHttpServletResponse signed = pages.answer(answered(linked, list, asked));
        assertThat(leadsTo(signed)).startsWith(linked + "/signed");
        assertThat(receipts.of(mira, asked)).hasSize(1).allMatch(Receipt::holds);
    }

    @Test
    void saysOnTheScreenThatAPasskeySignedAndHowItCame() throws Exception {
        RevisionId asked = desk.asked(world, "Shown");
        String list = pages.read(signedIn(get(stack).param("ok", asked.text()), world.miraOwner()));
        MockHttpServletResponse answer = pages.answer(signedIn(answered(stack, list, asked), world.miraOwner()));
        assertThat(pages.read(signedIn(get(leadsTo(answer)), world.miraOwner())))
                .contains("Signed with your passkey", "You added the passkey with your password");
        String me = "/" + world.agency().slug() + "/me";
        assertThat(pages.read(signedIn(get(me + "/signed"), world.miraOwner())))
                .contains("Signed with your passkey", "You added the passkey with your password");
        assertThat(pages.read(signedIn(get(me), world.miraOwner()))).contains("href=\"/keys\"");
    }

    @Test
    void offersThePasskeyOnlyToWhoeverHasOne() throws Exception {
        RevisionId asked = desk.askedOnCorporate(world, "Bread");
        assertThat(pages.read(signedIn(get(stack).param("ok", asked.text()), world.crumbOwner())))
                .contains("name=\"password\"")
                .doesNotContain("data-passkey");
    }

    private MockHttpServletRequestBuilder answered(String base, String list, RevisionId revision) {
        Assertion answer = phone.answer(found(list, "name=\"challenge\" value=\"([^\"]+)\""));
        return post(base + "/signature")
                .with(csrf())
                .param("nonce", found(list, "name=\"nonce\" value=\"([0-9a-f]{64})\""))
                .param("revision", revision.text())
                .param("id", answer.id())
                .param("rawId", answer.rawId())
                .param("clientData", answer.clientData())
                .param("authenticatorData", answer.authenticatorData())
                .param("signature", answer.signature())
                .param("userHandle", answer.userHandle());
    }

    private static String found(String page, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(page);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }

    private List<Receipt> sign(SoftDevice by, RevisionId... chosen) {
        Ceremony ceremony = signing.begin(mira, List.of(chosen));
        Assertion answer = by.answer(Objects.requireNonNull(ceremony.challenge()));
        return signing.sign(mira, new SignRequest(ceremony.nonce(), List.of(chosen), new PasskeyProof(answer)));
    }

    /** Evidence of another gesture over the same post, never entered: a right signature in the wrong place. */
    private Evidence other(RevisionId asked) {
        Evidence stored = signOffs(asked);
        Assertion elsewhere = phone.answer("b3RoZXI");
        SigningKey key = Objects.requireNonNull(stored.key());
        SigningKey wrong = new SigningKey(
                key.credential(),
                key.publicKey(),
                key.clientData(),
                key.authenticatorData(),
                elsewhere.signature(),
                key.userHandle(),
                key.addedAt(),
                key.addedBy(),
                key.attestation());
        return new Evidence(
                stored.version(),
                stored.kind(),
                stored.signer(),
                stored.revision(),
                stored.at(),
                stored.way(),
                stored.nonce(),
                stored.root(),
                stored.leaves(),
                stored.index(),
                stored.path(),
                stored.manifest(),
                stored.browser(),
                wrong,
                stored.keyCame());
    }

    private Evidence signOffs(RevisionId asked) {
        return Evidence.parse(receipts.of(mira, asked).getFirst().evidence().getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(Evidence evidence) {
        return Objects.requireNonNull(evidence.key()).signature();
    }

    private String refusal(Ceremony ceremony, Assertion answer, RevisionId... chosen) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> signing.sign(mira, new SignRequest(ceremony.nonce(), List.of(chosen), new PasskeyProof(answer))));
        assertThat(refused).isNotNull();
        return refused.refusal().rule();
    }

    private void revoke(String why) {
        database.sql("""
                        update passkey set revoked_at = coalesce(revoked_at, utc_timestamp(6) + interval 1 second),
                          revoked_why = ? where person_id = ?""").params(why, world.miraOwner().person().bytes()).update();
    }

    private GateClosed closed(RevisionId revision) {
        GateClosed closed = catchThrowableOfType(
                GateClosed.class,
                () -> gate.open(publisher, revision, 0, clock.instant().plusSeconds(30)));
        assertThat(closed).isNotNull();
        return closed;
    }

    private void assertTampered(RevisionId revision) {
        assertThat(closed(revision).isTampered()).isTrue();
    }
}
