package io.countersign.agencies;

import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.identity.Newcomer;
import io.countersign.identity.Registration;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class JoiningTests {

    private static final String PASSWORD = "rain and piano";

    private final Inviting inviting;
    private final OpenInvitations invitations;
    private final Joining joining;
    private final Membership membership;
    private final Registration registration;
    private final AccountKeeping accounts;
    private final Ledger ledger;
    private final JdbcTemplate database;
    private final PlainPages pages;
    private final TestWorld.Builder worlds;
    private final World world;
    private final Actor manager;
    private final String email = "lea-" + UUID.randomUUID() + "@harbour.example";

    JoiningTests(
            Inviting inviting,
            OpenInvitations invitations,
            Joining joining,
            Membership membership,
            Registration registration,
            AccountKeeping accounts,
            Ledger ledger,
            JdbcTemplate database,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.inviting = inviting;
        this.invitations = invitations;
        this.joining = joining;
        this.membership = membership;
        this.registration = registration;
        this.accounts = accounts;
        this.ledger = ledger;
        this.database = database;
        this.pages = new PlainPages(context);
        this.worlds = worlds;
        this.world = worlds.world();
        this.manager = world.manager().actor();
    }

    @Test
    void lookingAtAnInvitationChangesNothing() throws Exception {
        String token = token(owner(true));
        String before = rows();
        for (int scan = 0; scan < 3; scan++) {
            assertThat(pages.read(get("/join/" + token)))
                    .contains("Rosa Okafor of", "Harbour Coaching", email, "Nothing goes out in your name");
        }
        assertThat(rows()).isEqualTo(before).doesNotContain(token);
    }

    @Test
    void somebodyNewJoinsOnceAndLandsWhereOwnersBegin() throws Exception {
        String token = token(owner(true));
        MockHttpServletResponse joined = pages.answer(form(token, PASSWORD));
        assertThat(joined.getRedirectedUrl()).isEqualTo("/" + world.agency().slug() + "/sign");
        assertThat(names(membership.ownersOf(manager, world.mira()))).contains("Lea Lund");
        assertThat(sentences()).anyMatch(one -> one.equals("Lea Lund joined the agency."));
        assertThat(pages.answer(get("/join/" + token)).getStatus()).isEqualTo(404);
        assertThat(inviting.all(manager).getFirst().state()).isEqualTo(InvitationSummary.State.JOINED);
    }

    @Test
    void aKnownPersonJoinsWithTheOwnPasswordAndNoOther() throws Exception {
        registration.register(
                new io.countersign.base.EmailAddress(email), "Lea Lund", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
        String token = token(invite(Role.VA));
        assertThat(pages.read(get("/join/" + token))).contains("You have a sign-in with this address already");
        MockHttpServletResponse wrong = pages.answer(form(token, "not the password"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("not the password of this address");
        assertThat(pages.answer(form(token, PASSWORD)).getRedirectedUrl())
                .isEqualTo("/" + world.agency().slug() + "/day");
    }

    @Test
    void whoIsSignedInAsSomebodyElseIsToldAndDoesNotJoin() throws Exception {
        String token = token(invite(Role.VA));
        assertThat(pages.read(signedIn(get("/join/" + token), world.va())))
                .contains("You are signed in as Ana Beltran", email)
                .doesNotContain("id=\"password\"");
        assertThat(pages.answer(signedIn(form(token, PASSWORD), world.va())).getStatus())
                .isEqualTo(422);
        assertThat(invitations.of(token)).isPresent();
    }

    @Test
    void whatIsRefusedKeepsWhatWasTypedAndTheInvitation() throws Exception {
        String token = token(owner(false));
        MockHttpServletResponse refused = pages.answer(form(token, "short"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("at least 12 characters", "value=\"Lea Lund\"");
        assertThat(invitations.of(token)).isPresent();
    }

    @Test
    void linksThatLeadNowhereAllAnswerAlike() throws Exception {
        MadeInvitation revoked = invite(Role.VA);
        inviting.revoke(manager, revoked.id());
        MadeInvitation old = invite(Role.VA);
        MadeInvitation renewed = inviting.again(manager, old.id());
        String unknown = nowhere("AAAA");
        assertThat(nowhere(token(revoked))).isEqualTo(unknown).contains("Ask whoever invited you");
        assertThat(nowhere(token(old))).isEqualTo(unknown);
        assertThat(invitations.of(token(renewed))).isPresent();
        database.update("update invitation set expires_at = utc_timestamp(6) - interval 1 second where id = ?", (Object)
                renewed.id().bytes());
        assertThat(nowhere(token(renewed))).isEqualTo(unknown);
    }

    @Test
    void anInvitationIsWorthNoMoreThanWhoeverSentItHolds() {
        TestWorld.Somebody second = worlds.staff(world.manager(), "Sam Second", Role.MANAGER);
        MadeInvitation made = inviting.invite(second.actor(), wanted(Role.MANAGER));
        assertThat(invitations.of(token(made))).isPresent();
        membership.end(manager, second.member());
        assertThat(invitations.of(token(made))).isEmpty();
        assertThat(inviting.all(manager).getFirst().state()).isEqualTo(InvitationSummary.State.LAPSED);
    }

    @Test
    void nobodyInvitesToMoreThanTheyHold() {
        for (Role role : Role.values()) {
            assertThatThrownBy(() -> inviting.invite(world.va().actor(), wanted(role)))
                    .isInstanceOf(Refused.class);
        }
        Actor owner = world.miraOwner().actor();
        assertThatThrownBy(() -> inviting.invite(owner, wanted(Role.OWNER))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inviting.invite(owner, wanted(Role.VA))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inviting.invite(world.crumbOwner().actor(), wanted(Role.COLLEAGUE)))
                .isInstanceOf(NotFound.class);
        assertThat(token(inviting.invite(owner, wanted(Role.COLLEAGUE)))).hasSize(43);
    }

    @Test
    void staffNeverComeToOwnAClientsVoice() {
        MadeInvitation voice = owner(true);
        MadeInvitation staff = invite(Role.VA);
        accept(token(staff));
        OpenInvitation open = invitations.of(token(voice)).orElseThrow();
        PersonId known = open.known().orElseThrow();
        assertThatThrownBy(() -> joining.accept(open, known)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invite(Role.COLLEAGUE)).isInstanceOf(Refused.class);
    }

    @Test
    void ofTwoWhoJoinAtOnceOneDoes() throws Exception {
        OpenInvitation open = invitations.of(token(invite(Role.VA))).orElseThrow();
        Newcomer one = newcomer(open);
        Newcomer other = newcomer(open);
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<PersonId>>> both =
                    List.of(threads.submit(waiting(start, open, one)), threads.submit(waiting(start, open, other)));
            start.countDown();
            long joined = 0;
            for (Future<Optional<PersonId>> each : both) {
                joined += each.get().isPresent() ? 1 : 0;
            }
            assertThat(joined).isEqualTo(1);
        }
        assertThat(database.queryForObject("select count(*) from person where email = ?", Integer.class, email))
                .isEqualTo(1);
    }

    @Test
    void theAccountOfAVoiceIsThereBeforeItsOwnerJoins() {
        MadeInvitation made = owner(true);
        MemberSummary lea = membership.ownersOf(manager, world.mira()).stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
        assertThat(lea.active()).isFalse();
        AccountId account = accounts.add(
                manager, world.mira(), new NewAccount(NetworkName.X, AccountKind.PERSONAL, "lea", "Lea"), lea.id());
        PersonId person = accept(token(made));
        Actor owner = Actor.of(world.agency().id(), person);
        assertThat(accounts.mine(owner)).extracting(one -> one.id()).containsExactly(account);
    }

    @Test
    void whatWasPromisedEndsWhenItIsTakenBack() {
        MadeInvitation made = owner(true);
        inviting.revoke(manager, made.id());
        assertThat(names(membership.ownersOf(manager, world.mira()))).doesNotContain("Lea");
        assertThat(accept(token(owner(true)))).isNotNull();
    }

    @Test
    void aLetterGoesToTheAddressWithALinkOfItsOwn() {
        MadeInvitation made = invite(Role.VA);
        await().until(() -> database.queryForList("select 1 from mail where sent_to = ?", Integer.class, email)
                        .size()
                == 1);
        assertThat(database.queryForList(
                        "select came_by from invitation_link where invitation_id = ? order by came_by",
                        String.class,
                        (Object) made.id().bytes()))
                .containsExactly("HAND", "LETTER");
    }

    @Test
    void whoWorksForAClientIsNeverShownWhatMakesOneOfItsPeople() {
        MadeInvitation made = owner(true);
        assertThat(made.token()).isNull();
        assertThat(inviting.again(manager, made.id()).token()).isNull();
        inviting.revoke(manager, made.id());
        assertThat(invite(Role.COLLEAGUE).token()).isNull();
        await().until(() -> database.queryForList("select 1 from mail where sent_to = ?", Integer.class, email)
                        .size()
                == 3);
        assertThat(database.queryForList(
                        """
                        select distinct l.came_by from invitation_link l
                        join invitation i on i.agency_id = l.agency_id and i.id = l.invitation_id
                        where i.agency_id = ?""", String.class, (Object) world.agency().id().bytes()))
                .containsExactly("LETTER");
    }

    private Callable<Optional<PersonId>> waiting(CountDownLatch start, OpenInvitation open, Newcomer newcomer) {
        return () -> {
            start.await();
            return joining.accept(open, newcomer);
        };
    }

    private PersonId accept(String token) {
        OpenInvitation open = invitations.of(token).orElseThrow();
        return joining.accept(open, newcomer(open)).orElseThrow();
    }

    private Newcomer newcomer(OpenInvitation open) {
        return registration.prepare(open.email(), "Lea Lund", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
    }

    /** What was shown to whoever invited, or what the letter brings to who is invited. */
    private String token(MadeInvitation made) {
        return made.token() != null
                ? made.token()
                : invitations
                        .forLetter(Actor.system(world.agency().id(), "letter"), made.id())
                        .orElseThrow()
                        .token();
    }

    private MadeInvitation owner(boolean voice) {
        return inviting.invite(manager, new NewInvitation(email, "Lea", Role.OWNER, world.mira(), voice));
    }

    private MadeInvitation invite(Role role) {
        return inviting.invite(manager, wanted(role));
    }

    private NewInvitation wanted(Role role) {
        return new NewInvitation(email, "Lea", role, role.isStaff() ? null : world.mira(), false);
    }

    /** With the form's own token: the one of the test library would stay behind in the application. */
    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            String token, String password) throws Exception {
        MockHttpServletResponse signIn = pages.answer(get("/signin"));
        String formToken =
                signIn.getContentAsString().replaceFirst("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*", "$1");
        return post("/join/" + token)
                .cookie(java.util.Objects.requireNonNull(signIn.getCookie("form")))
                .param("_csrf", formToken)
                .param("name", "Lea Lund")
                .param("password", password)
                .param("zone", "Europe/Lisbon");
    }

    private String nowhere(String token) throws Exception {
        MockHttpServletResponse answer = pages.answer(get("/join/" + token));
        assertThat(answer.getStatus()).isEqualTo(404);
        return answer.getContentAsString()
                .replace(token, "token")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("<meta name=\"csrf\"[^>]*>", "");
    }

    private String rows() {
        return database.queryForList(
                        "select hex(member_id), joined_at, version from invitation where agency_id = ?",
                        (Object) world.agency().id().bytes())
                + " "
                + database.queryForList(
                        "select name, hex(person_id), version from member where agency_id = ? order by id",
                        (Object) world.agency().id().bytes());
    }

    private List<String> sentences() {
        return ledger.lines(manager, LedgerQuery.newest(20)).stream()
                .map(line -> line.sentence(Locale.ENGLISH, ZoneOffset.UTC))
                .toList();
    }

    private static List<String> names(List<MemberSummary> members) {
        return members.stream().map(MemberSummary::name).toList();
    }
}
