package io.countersign.identity;

import static io.countersign.testing.ProvedJustNow.asInTheHouse;
import static io.countersign.testing.ProvedJustNow.judgedByTheHouse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.Connecting;
import io.countersign.accounts.ConnectionWish;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.InvitationId;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.Membership;
import io.countersign.agencies.NewInvitation;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.EmailAddress;
import io.countersign.base.LinkToken;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Role;
import io.countersign.outside.ReadingKeyId;
import io.countersign.outside.ReadingKeys;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class StepUpTests {

    private static final String PASSWORD = "rain and piano";
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Membership membership;
    private final Inviting inviting;
    private final Clientele clientele;
    private final ReadingKeys keys;
    private final Connecting connecting;
    private final Clock clock;
    private final PlainPages pages;
    private final World world;

    StepUpTests(
            Membership membership,
            Inviting inviting,
            Clientele clientele,
            ReadingKeys keys,
            Connecting connecting,
            Clock clock,
            PasswordHashes hashes,
            PasswordHashing hashing,
            AgencyTransactions transactions,
            TestWorld.Builder worlds,
            WebApplicationContext context) {
        this.membership = membership;
        this.inviting = inviting;
        this.clientele = clientele;
        this.keys = keys;
        this.connecting = connecting;
        this.clock = clock;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        for (Somebody one : List.of(world.manager(), world.crumbOwner())) {
            String hash = hashing.hash(PASSWORD);
            transactions.outside(
                    "a password for a test", () -> hashes.save(new PasswordHash(one.person(), hash, clock.instant())));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aProofIsFreshForFiveMinutesAndForItsOwnPersonOnly() {
        PersonId rosa = world.manager().person();
        SecurityContextHolder.getContext().setAuthentication(proved(world.manager(), NOW));
        assertThat(at(NOW).isFresh(rosa)).isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(5)).minusMillis(1)).isFresh(rosa))
                .isTrue();
        assertThat(at(NOW.plus(Duration.ofMinutes(5))).isFresh(rosa)).isFalse();
        assertThat(at(NOW.minusMillis(1)).isFresh(rosa)).isFalse();
        assertThat(at(NOW).isFresh(world.va().person())).isFalse();
        SecurityContextHolder.clearContext();
        assertThat(at(NOW).isFresh(rosa)).isFalse();
    }

    @Test
    void rolesKeysAndConnectionsAskForAFreshProof() {
        Actor rosa = world.manager().actor();
        Actor owner = world.crumbOwner().actor();
        PersonId somebody = world.va().person();
        NewInvitation invitation = new NewInvitation("lea@harbour.example", "Lea Lund", Role.VA, null, false);
        ConnectionWish wish = new ConnectionWish(world.corporate(), LinkToken.random(new SecureRandom()), false);
        List<Runnable> gestures = List.of(
                () -> membership.addStaff(rosa, somebody, "Ana", "ana@example.org", Role.MANAGER),
                () -> membership.addClientPerson(rosa, world.mira(), somebody, "Ana", "a@example.org", Role.OWNER),
                () -> membership.end(rosa, world.va().member()),
                () -> inviting.invite(rosa, invitation),
                () -> inviting.again(rosa, InvitationId.random()),
                () -> inviting.revoke(rosa, InvitationId.random()),
                () -> clientele.assign(rosa, world.mira(), world.va().member()),
                () -> keys.make(rosa, "A program", null),
                () -> keys.revoke(rosa, ReadingKeyId.random()),
                () -> connecting.begin(owner, wish),
                () -> connecting.disconnect(owner, world.corporate()));
        for (Runnable gesture : gestures) {
            assertThatThrownBy(() -> asInTheHouse(gesture)).isInstanceOf(ProofNeeded.class);
            signIn(world.manager(), Duration.ofMinutes(5));
            assertThatThrownBy(() -> asInTheHouse(gesture)).isInstanceOf(ProofNeeded.class);
            SecurityContextHolder.clearContext();
        }
        assertThat(membership.roster(rosa)).hasSize(4);
    }

    @Test
    void somebodyWhoProvedItJustNowPasses() {
        signIn(world.manager(), Duration.ZERO);
        assertThat(judgedByTheHouse(() -> keys.make(world.manager().actor(), "A program", null))
                        .secret())
                .isNotEmpty();
    }

    @Test
    void whoIsNoMemberFindsNothingAndIsNotAskedForAProof() {
        Actor stranger = Actor.of(world.agency().id(), PersonId.random());
        assertThatThrownBy(() -> asInTheHouse(() -> keys.make(stranger, "A program", null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thePasswordMakesTheSessionFreshUnderANewIdAndLeadsBack() throws Exception {
        MockHttpSession session = session(world.crumbOwner(), Duration.ofHours(1));
        String before = session.getId();
        String page = "/connect/x/" + world.agency().slug() + "/" + world.corporate();
        MockHttpServletResponse asked = judged(post(page).session(session));
        assertThat(asked.getRedirectedUrl()).isEqualTo("/confirm?to=" + page.replace("/", "%2F"));
        assertThat(pages.read(get(URI.create(PlainPages.leadsTo(asked))).session(session)))
                .contains("Is it you?", page);
        MvcResult confirmed = pages.result(withToken(post("/confirm").session(session))
                .with(request -> {
                    request.setRequestedSessionId(before);
                    return request;
                })
                .param("to", page)
                .param("password", PASSWORD));
        assertThat(confirmed.getResponse().getRedirectedUrl()).isEqualTo(page);
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(judged(post(page + "/end").session(session)).getRedirectedUrl())
                .isEqualTo(page);
    }

    @Test
    void aWrongPasswordProvesNothingAndGuessesAreSlowed() throws Exception {
        MockHttpSession session = session(world.manager(), Duration.ofHours(1));
        for (int guess = 0; guess < SignInThrottle.FREE_FOR_AN_ACCOUNT; guess++) {
            assertThat(confirm(session, "guess " + guess).getStatus()).isEqualTo(401);
        }
        MockHttpServletResponse slowed = confirm(session, PASSWORD);
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getContentAsString()).contains("Too many wrong passwords");
        assertThatThrownBy(() -> judgedByTheHouse(() -> {
                    SecurityContextHolder.getContext().setAuthentication(proved(world.manager(), NOW));
                    return keys.make(world.manager().actor(), "A program", null);
                }))
                .isInstanceOf(ProofNeeded.class);
    }

    @Test
    void withoutAPageToGoBackToItSaysSoAndNeverLeadsAway() throws Exception {
        MockHttpSession session = session(world.manager(), Duration.ofHours(1));
        assertThat(confirm(session, PASSWORD).getContentAsString()).contains("go back to the one before");
        MockHttpServletResponse elsewhere =
                pages.answer(withToken(post("/confirm").session(session))
                        .param("to", "https://evil.example/")
                        .param("password", PASSWORD));
        assertThat(elsewhere.getRedirectedUrl()).isEqualTo("/");
        assertThatCode(() -> pages.read(get("/confirm?to=//evil.example").session(session)))
                .doesNotThrowAnyException();
    }

    private MockHttpServletResponse confirm(MockHttpSession session, String password) throws Exception {
        return pages.answer(withToken(post("/confirm").session(session)).param("password", password));
    }

    private MockHttpServletResponse judged(MockHttpServletRequestBuilder request) throws Exception {
        return judgedByTheHouse(() -> pages.answer(withToken(request)));
    }

    private MockHttpServletRequestBuilder withToken(MockHttpServletRequestBuilder request) throws Exception {
        return request.with(pages.formToken());
    }

    /** The session of somebody who signed in a while ago. */
    private MockHttpSession session(Somebody who, Duration ago) throws Exception {
        MvcResult signedIn = pages.result(
                get("/signin").with(authentication(proved(who, clock.instant().minus(ago)))));
        return (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession(false));
    }

    private void signIn(Somebody who, Duration ago) {
        SecurityContextHolder.getContext()
                .setAuthentication(proved(who, clock.instant().minus(ago)));
    }

    private static Authentication proved(Somebody who, Instant at) {
        return SessionStart.authenticated(
                new PersonSummary(
                        who.person(), who.name(), new EmailAddress("x@example.org"), ZoneOffset.UTC, Locale.ENGLISH),
                FactorGrantedAuthority.PASSWORD_AUTHORITY,
                at);
    }

    private FactorFreshness at(Instant now) {
        return new FactorFreshness(Clock.fixed(now, ZoneOffset.UTC));
    }
}
