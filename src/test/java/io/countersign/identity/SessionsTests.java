package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.notifications.SendMails;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.PlainPages;
import io.countersign.testing.ProvedJustNow;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class SessionsTests {

    private static final String PASSWORD = "rain and piano";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/142.0.0.0 Mobile Safari/537.36";

    private final String email = "mira-" + UUID.randomUUID() + "@harbour.example";
    private final PersonId mira;
    private final Sessions sessions;
    private final SendMails mails;
    private final KeptLetters letters;
    private final JdbcClient database;
    private final Clock clock;
    private final PlainPages pages;

    SessionsTests(
            Registration registration,
            Sessions sessions,
            SendMails mails,
            KeptLetters letters,
            JdbcClient database,
            Clock clock,
            WebApplicationContext context) {
        this.sessions = sessions;
        this.mails = mails;
        this.letters = letters;
        this.database = database;
        this.clock = clock;
        this.pages = new PlainPages(context);
        this.mira = registration.register(
                EmailAddress.parse(email), "Mira Holt", ZoneId.of("Europe/Lisbon"), Locale.ENGLISH, PASSWORD);
    }

    @Test
    void everyBrowserIsListedByWhatItIsAndSinceWhen() throws Exception {
        MockHttpSession desk = signIn(FIREFOX).session();
        signIn(PHONE);
        String page = pages.read(get("/sessions").session(desk));
        assertThat(page).contains("Firefox, Linux", "this browser", "Chrome, Android", "End all others");
        assertThat(page).doesNotContain("Mozilla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bluebird/board",
                "/bluebird/sign",
                "/VAADIN/push",
                "/VAADIN/dynamic/resource/1/x",
                "/?v-r=uidl"
            })
    void theNextRequestOfASessionEndedElsewhereIsNobodys(String path) throws Exception {
        MockHttpSession here = signIn(FIREFOX).session();
        MockHttpSession phone = signIn(PHONE).session();
        pages.answer(post("/sessions/end").with(pages.formToken()).session(here).param("id", id(phone)));
        knock(path, phone);
        assertThat(phone.isInvalid()).isTrue();
        assertThat(here.isInvalid()).isFalse();
    }

    @Test
    void whoWasEndedElsewhereIsToldSoAtTheDoor() throws Exception {
        MockHttpSession phone = signIn(PHONE).session();
        sessions.endAll(mira, null);
        String door = PlainPages.leadsTo(pages.answer(get("/bluebird/sign").session(phone)));
        assertThat(door).isEqualTo("/signin?after=ended&to=%2Fbluebird%2Fsign");
        assertThat(pages.read(get(door))).contains("ended from another browser");
    }

    @Test
    void allOthersAreEndedAtOnceAndThisOneGoesOn() throws Exception {
        MockHttpSession here = signIn(FIREFOX).session();
        List<MockHttpSession> others =
                List.of(signIn(PHONE).session(), signIn(FIREFOX).session());
        pages.answer(post("/sessions/end-others").with(pages.formToken()).session(here));
        for (MockHttpSession other : others) {
            pages.answer(get("/").session(other));
        }
        assertThat(others).allMatch(MockHttpSession::isInvalid);
        assertThat(pages.read(get("/sessions").session(here))).doesNotContain("End all others");
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() throws Exception {
        MockHttpSession miras = signIn(FIREFOX).session();
        assertThat(sessions.end(PersonId.random(), SessionId.parse(id(miras)))).isFalse();
        pages.answer(get("/").session(miras));
        assertThat(miras.isInvalid()).isFalse();
    }

    @Test
    void signingOutEndsTheRow() throws Exception {
        MockHttpSession here = signIn(FIREFOX).session();
        assertThat(sessions.of(mira)).hasSize(1);
        pages.answer(post("/logout").with(pages.formToken()).session(here));
        assertThat(sessions.of(mira)).isEmpty();
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndWorksFromThenOn() throws Exception {
        MockHttpSession here = signIn(FIREFOX).session();
        MockHttpSession phone = signIn(PHONE).session();
        assertThat(change(here, "short").getStatus()).isEqualTo(422);
        assertThat(change(here, "a train over the bridge").getRedirectedUrl()).isEqualTo("/sessions");
        mails.run();
        assertThat(letters.to(email).text()).contains("your password was changed", "/sessions");
        pages.answer(get("/").session(phone));
        assertThat(phone.isInvalid()).isTrue();
        assertThat(pages.read(get("/sessions").session(here))).contains("this browser");
        assertThat(door(PASSWORD, FIREFOX).getResponse().getStatus()).isEqualTo(401);
        assertThat(door("a train over the bridge", FIREFOX).getResponse().getStatus())
                .isEqualTo(302);
    }

    @Test
    void anotherPasswordAsksForAFreshProof() throws Exception {
        MockHttpSession here = signIn(FIREFOX).session();
        here.setAttribute(SPRING_SECURITY_CONTEXT_KEY, provedAnHourAgo());
        MockHttpServletResponse answer = ProvedJustNow.judgedByTheHouse(() -> change(here, "a train over the bridge"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/confirm?to=%2Fpassword");
        assertThat(door(PASSWORD, FIREFOX).getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void aBrowserThatWasNotSeenBeforeIsTold() throws Exception {
        Signed first = signIn(FIREFOX);
        mails.run();
        assertThatThrownBy(() -> letters.to(email)).isInstanceOf(AssertionError.class);
        pages.result(form(PASSWORD, FIREFOX).cookie(first.device()));
        mails.run();
        assertThatThrownBy(() -> letters.to(email)).isInstanceOf(AssertionError.class);
        signIn(PHONE);
        mails.run();
        assertThat(letters.to(email).text()).contains("a browser that was not seen before: Chrome, Android");
    }

    @Test
    void theMarkOfABrowserIsKeptAsADigestOnly() throws Exception {
        String mark = signIn(FIREFOX).device().getValue();
        assertThat(database.sql("select hex(device_sha256) from sign_in_session where person_id = ?")
                        .param(mira.bytes())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(mark));
    }

    @Test
    void whenItWasSeenIsWrittenEveryFewMinutesOnly() throws Exception {
        SessionId id = SessionId.parse(id(signIn(FIREFOX).session()));
        Instant start = sessions.of(mira).getFirst().seenAt();
        at(start.plus(Duration.ofMinutes(4))).goesOn(id);
        assertThat(sessions.of(mira).getFirst().seenAt()).isEqualTo(start);
        Instant later = start.plus(Duration.ofMinutes(6));
        assertThat(at(later).goesOn(id)).isTrue();
        assertThat(sessions.of(mira).getFirst().seenAt()).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                FIREFOX + "|Firefox, Linux",
                PHONE + "|Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1|Safari, iPhone",
                "Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0|Edge, Windows",
                "curl/8.0 <script>|''",
                "none|''"
            })
    void aBrowserIsCalledWhatPeopleCallIt(String said, String called) {
        assertThat(BrowserName.of(said)).isEqualTo(called);
    }

    /** The gate stands before the desk too, which no test of plain pages has behind it. */
    private void knock(String path, MockHttpSession session) throws Exception {
        try {
            pages.answer(get(path).session(session));
        } catch (ServletException noDeskHere) {
            assertThat(noDeskHere).hasMessageContaining("springServlet");
        }
    }

    /** A browser somebody has signed in on. */
    private record Signed(MockHttpSession session, Cookie device) {}

    private Signed signIn(String browser) throws Exception {
        MvcResult result = door(PASSWORD, browser);
        return new Signed(
                (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false)),
                Objects.requireNonNull(result.getResponse().getCookie("device")));
    }

    private MvcResult door(String password, String browser) throws Exception {
        return pages.result(form(password, browser));
    }

    private MockHttpServletRequestBuilder form(String password, String browser) throws Exception {
        return post("/signin")
                .with(pages.formToken())
                .header("User-Agent", browser)
                .param("email", email)
                .param("password", password);
    }

    private MockHttpServletResponse change(MockHttpSession session, String chosen) throws Exception {
        return pages.answer(
                post("/password").with(pages.formToken()).session(session).param("chosen", chosen));
    }

    private static String id(MockHttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        return SessionMark.of(request).orElseThrow().text();
    }

    private SecurityContext provedAnHourAgo() {
        PersonSummary person =
                new PersonSummary(mira, "Mira Holt", new EmailAddress(email), ZoneOffset.UTC, Locale.ENGLISH);
        return new SecurityContextImpl(SessionStart.authenticated(
                person,
                FactorGrantedAuthority.PASSWORD_AUTHORITY,
                clock.instant().minus(Duration.ofHours(1))));
    }

    private Sessions at(Instant now) {
        return new Sessions(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
