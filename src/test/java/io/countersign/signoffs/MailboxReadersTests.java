package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.Joining;
import io.countersign.agencies.MadeInvitation;
import io.countersign.agencies.Membership;
import io.countersign.agencies.NewInvitation;
import io.countersign.agencies.OpenInvitation;
import io.countersign.agencies.OpenInvitations;
import io.countersign.agencies.Vouching;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.demo.DemoPhone;
import io.countersign.identity.KeyOrigins;
import io.countersign.identity.Registration;
import io.countersign.notifications.SendMails;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.PlainPages;
import io.countersign.testing.ProvedJustNow;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/**
 * Ten ways by which staff who read everything in an owner's mailbox try to come by what signs in her name: none works.
 * Lea is invited as an owner; her VA reads her mail, as many do, and her manager has said so when inviting her.
 */
@DatabaseTest
@Import(SigningDesk.class)
class MailboxReadersTests {

    private static final String PASSWORD = "harbour-lights";

    private final SigningDesk desk;
    private final Signing signing;
    private final AskingForSignature asking;
    private final AccountKeeping accounts;
    private final Inviting inviting;
    private final OpenInvitations invitations;
    private final Joining joining;
    private final Membership membership;
    private final Vouching vouching;
    private final Registration registration;
    private final KeyOrigins origins;
    private final SendMails mails;
    private final KeptLetters letters;
    private final DemoPhone phone;
    private final JdbcClient database;
    private final PlainPages pages;
    private final TestWorld.Builder worlds;
    private final World world;
    private final Actor manager;
    private final String mailbox = "lea-" + UUID.randomUUID() + "@harbour.example";
    private final String number = "+3519" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    private final MadeInvitation invitation;
    private final RevisionId waiting;

    MailboxReadersTests(
            SigningDesk desk,
            Signing signing,
            AskingForSignature asking,
            AccountKeeping accounts,
            Inviting inviting,
            OpenInvitations invitations,
            Joining joining,
            Membership membership,
            Vouching vouching,
            Registration registration,
            KeyOrigins origins,
            SendMails mails,
            KeptLetters letters,
            DemoPhone phone,
            JdbcClient database,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.signing = signing;
        this.asking = asking;
        this.accounts = accounts;
        this.inviting = inviting;
        this.invitations = invitations;
        this.joining = joining;
        this.membership = membership;
        this.vouching = vouching;
        this.registration = registration;
        this.origins = origins;
        this.mails = mails;
        this.letters = letters;
        this.phone = phone;
        this.database = database;
        this.pages = new PlainPages(context);
        this.worlds = worlds;
        this.world = worlds.world();
        this.manager = world.manager().actor();
        this.invitation = invite(number);
        this.waiting = asked();
    }

    @Test
    void theInvitationIsIntercepted() {
        assertCannotSign(join());
    }

    @Test
    void thePasswordIsResetThroughTheMailboxWhenTwoDaysHaveGoneBy() throws Exception {
        Actor lea = leaConfirmsByPhone();
        String link = asksForLea();
        twoDaysGoBy(lea);
        assertThat(finish(link, "").getRedirectedUrl()).isEqualTo("/signin?after=recovered");
        assertCannotSign(lea);
    }

    @Test
    void aLostPhoneIsReportedAndFinishedAtOnce() throws Exception {
        Actor lea = leaConfirmsByPhone();
        String link = asksForLea();
        assertThat(phone.latest(number)).contains("cannot get in any more");
        assertThat(finish(link, "").getStatus()).isEqualTo(422);
        assertThat(finish(link, "AAAA-BBBB-CCCC-DDDD").getStatus()).isEqualTo(422);
        pages.answer(post(link + "/stop").with(pages.formToken()));
        twoDaysGoBy(lea);
        assertThat(finish(link, "").getStatus()).isEqualTo(410);
        assertThat(origins.isOwn(lea.person().orElseThrow())).isTrue();
    }

    @Test
    void aNewAuthenticatorAppIsSwitchedOn() throws Exception {
        Actor lea = join();
        pages.answer(signedIn(post("/authenticator/begin").with(pages.formToken()), somebody(lea)));
        assertThat(pages.read(signedIn(get("/authenticator"), somebody(lea)))).contains("<code>");
        assertCannotSign(lea);
    }

    @Test
    void recoveryCodesAreMadeAndUsedAtOnce() throws Exception {
        Actor lea = join();
        String page = pages.read(signedIn(post("/authenticator/recovery").with(pages.formToken()), somebody(lea)));
        String code = found("<code>([A-Z2-7-]+)</code>", page);
        assertThat(finish(asksForLea(), code).getRedirectedUrl()).isEqualTo("/signin?after=recovered");
        assertCannotSign(lea);
    }

    @Test
    void aSecondAddressOfTheirOwnIsNamed() {
        String anas = database.sql("select email from member where id = ?")
                .param(world.va().member().bytes())
                .query(String.class)
                .single();
        for (String theirs : List.of(anas, anas.toUpperCase(Locale.ROOT), "another-" + mailbox)) {
            NewInvitation wanted =
                    new NewInvitation("another-" + mailbox, "Lea", Role.OWNER, world.mira(), true, true, theirs);
            assertThatThrownBy(() -> inviting.invite(manager, wanted))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("only the invited person looks");
        }
    }

    @Test
    void somebodyOfTheAgencyIsMadeAnOwner() {
        String anas = database.sql("select email from member where id = ?")
                .param(world.va().member().bytes())
                .query(String.class)
                .single();
        NewInvitation wanted = new NewInvitation(anas, "Ana", Role.OWNER, world.mira(), true);
        assertThatThrownBy(() -> inviting.invite(manager, wanted)).isInstanceOf(Refused.class);
        assertCannotSign(world.va().actor());
        assertCannotSign(manager);
    }

    @Test
    void somebodyOfTheAgencyOrAHelperOfTheirsConfirmsTheKey() {
        Actor lea = join();
        Somebody helper = worlds.clientPerson(world.manager(), world.mira(), "A Helper", Role.COLLEAGUE);
        assertThatThrownBy(() -> vouching.vouch(manager, lea(lea))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> vouching.vouch(world.va().actor(), lea(lea))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> vouching.vouch(lea, lea(lea))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> vouching.vouch(helper.actor(), lea(lea)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("after that invitation was sent");
        assertCannotSign(lea);
    }

    @Test
    void theLinkOfALetterIsForwarded() {
        Actor lea = join();
        assertCannotSign(Actor.linkHolder(lea.agency(), lea.person().orElseThrow()));
    }

    @Test
    void aSessionIsTakenOver() throws Exception {
        Actor lea = leaConfirmsByPhone();
        Ceremony ceremony = signing.begin(lea, List.of(waiting));
        assertThatThrownBy(
                        () -> signing.sign(lea, new SignRequest(ceremony.nonce(), List.of(waiting), new Proof.WayIn())))
                .isInstanceOf(Refused.class);
        for (String gesture : List.of("/authenticator/begin", "/authenticator/recovery", "/second/send", "/password")) {
            MockHttpServletResponse answer = ProvedJustNow.judgedByTheHouse(() -> pages.answer(signedIn(
                    post(gesture).with(pages.formToken()).param("chosen", "a train at night"), somebody(lea))));
            assertThat(answer.getRedirectedUrl()).as(gesture).startsWith("/confirm?");
        }
        assertThatThrownBy(() -> ProvedJustNow.asInTheHouse(() -> vouching.vouch(lea, lea(lea))))
                .isInstanceOf(ProofNeeded.class);
    }

    @Test
    void leaSignsWhenTheCodeCameToHerPhoneAndTheReceiptSaysSo() throws Exception {
        Actor lea = leaConfirmsByPhone();
        assertThat(receipt(desk.sign(lea, waiting))).contains("\"keyCame\"", "\"shownBy\":\"PHONE\"");
    }

    @Test
    void leaSignsWhenHerColleagueWhoWasThereBeforeConfirmsAndTheReceiptSaysSo() {
        Actor lea = join();
        assertThat(vouching.waiting(world.miraOwner().actor()))
                .extracting(one -> one.name())
                .containsExactly("Lea Lund");
        vouching.vouch(world.miraOwner().actor(), lea(lea));
        assertThat(vouching.waiting(world.miraOwner().actor())).isEmpty();
        assertThat(receipt(desk.sign(lea, waiting))).contains("\"shownBy\":\"COLLEAGUE\"");
    }

    private MadeInvitation invite(String reach) {
        return inviting.invite(manager, new NewInvitation(mailbox, "Lea", Role.OWNER, world.mira(), true, true, reach));
    }

    /** A post that waits for Lea's signature since before she joined. */
    private RevisionId asked() {
        MemberId lea = membership.ownersOf(manager, world.mira()).stream()
                .filter(one -> one.name().equals("Lea"))
                .findFirst()
                .orElseThrow()
                .id();
        AccountId account = accounts.add(
                manager, world.mira(), new NewAccount(NetworkName.X, AccountKind.PERSONAL, "lealund", "Lea Lund"), lea);
        desk.connect(account, "3003");
        return asking.ask(
                world.va().actor(), desk.draft(world, world.mira(), account, "A walk along the pier on Tuesday."));
    }

    /** Whoever reads the mailbox has the link in the letter; so has Lea. */
    private Actor join() {
        String token = invitations
                .forLetter(Actor.system(world.agency().id(), "letter"), invitation.id())
                .orElseThrow()
                .token();
        OpenInvitation open = invitations.of(token).orElseThrow();
        PersonId person = joining.accept(
                        open, registration.prepare(open.email(), "Lea Lund", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD))
                .orElseThrow();
        return Actor.of(world.agency().id(), person);
    }

    private Actor leaConfirmsByPhone() throws Exception {
        Actor lea = join();
        pages.answer(signedIn(post("/second/send").with(pages.formToken()), somebody(lea)));
        String code = found("([0-9]{8})", phone.latest(number));
        pages.answer(signedIn(post("/second/confirm").with(pages.formToken()).param("code", code), somebody(lea)));
        assertThat(origins.isOwn(lea.person().orElseThrow())).isTrue();
        return lea;
    }

    /** Staff say that Lea cannot get in any more, and read the letter in her mailbox. */
    private String asksForLea() throws Exception {
        pages.answer(post("/lost").with(pages.formToken()).param("email", mailbox));
        mails.run();
        return found("(/lost/\\S+)", letters.to(mailbox, "/lost/").text());
    }

    private MockHttpServletResponse finish(String link, String paper) throws Exception {
        return pages.answer(post(link)
                .with(pages.formToken())
                .param("chosen", "a password of the staff")
                .param("paper", paper));
    }

    private void twoDaysGoBy(Actor lea) {
        database.sql("update recovery_request set ready_at = ready_at - interval 48 hour where person_id = ?")
                .param(lea.person().orElseThrow().bytes())
                .update();
    }

    /** Whatever they type, it is taken for the right password; it does not sign. */
    private void assertCannotSign(Actor actor) {
        assertThatThrownBy(() -> desk.sign(actor, waiting)).isInstanceOf(Refused.class);
        assertThat(database.sql("select count(*) from sign_off where revision_id = ?")
                        .param(waiting.bytes())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MemberId lea(Actor lea) {
        return membership.self(lea).id();
    }

    private static Somebody somebody(Actor actor) {
        return new Somebody("Lea Lund", actor.person().orElseThrow(), MemberId.random(), actor);
    }

    private static String receipt(List<Receipt> signed) {
        return signed.getFirst().evidence();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
