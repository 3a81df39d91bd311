package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.notifications.SendMails;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.PlainPages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class RecoveriesTests {

    private static final String PASSWORD = "rain and piano";
    private static final String NEW = "a train over the bridge";

    private final String email = "mira-" + UUID.randomUUID() + "@harbour.example";
    private final String place = "203.0." + ThreadLocalRandom.current().nextInt(256) + "."
            + ThreadLocalRandom.current().nextInt(256);
    private final PersonId mira;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final KeyOrigins origins;
    private final Sessions sessions;
    private final SendMails mails;
    private final KeptLetters letters;
    private final JdbcClient database;
    private final PlainPages pages;

    RecoveriesTests(
            Registration registration,
            Authenticators authenticators,
            RecoveryCodes recovery,
            KeyOrigins origins,
            Sessions sessions,
            SendMails mails,
            KeptLetters letters,
            JdbcClient database,
            WebApplicationContext context) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.origins = origins;
        this.sessions = sessions;
        this.mails = mails;
        this.letters = letters;
        this.database = database;
        this.pages = new PlainPages(context);
        this.mira =
                registration.register(EmailAddress.parse(email), "Mira Holt", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
    }

    @Test
    void worksAfterTwoDaysAndNoSooner() throws Exception {
        String link = asked();
        assertThat(pages.read(get(link))).contains("Without one it works from", email);
        assertThat(finish(link, NEW, "").getStatus()).isEqualTo(422);
        assertThat(signIn(NEW)).isEqualTo(401);
        hoursGoBy(47);
        assertThat(finish(link, NEW, "").getStatus()).isEqualTo(422);
        hoursGoBy(1);
        assertThat(pages.read(get(link))).contains("It works now.");
        assertThat(finish(link, NEW, "").getRedirectedUrl()).isEqualTo("/signin?after=recovered");
        assertThat(signIn(NEW)).isEqualTo(302);
        assertThat(signIn(PASSWORD)).isEqualTo(401);
        assertThat(finish(link, "another train by night", "").getStatus()).isEqualTo(410);
    }

    @Test
    void worksAtOnceWithARecoveryCodeWhichIsUsedUp() throws Exception {
        String code = recovery.make(mira).getFirst();
        String link = asked();
        assertThat(finish(link, NEW, "AAAA-AAAA-AAAA-AAAA").getStatus()).isEqualTo(422);
        assertThat(finish(link, "short", code).getStatus()).isEqualTo(422);
        assertThat(recovery.left(mira)).isEqualTo(RecoveryCodes.MANY);
        assertThat(finish(link, NEW, code).getRedirectedUrl()).isEqualTo("/signin?after=recovered");
        assertThat(recovery.left(mira)).isEqualTo(RecoveryCodes.MANY - 1);
        assertThat(finish(asked(), NEW + "s", code).getStatus()).isEqualTo(422);
    }

    @Test
    void anyLetterStopsItAndEverythingElseThatWasAsked() throws Exception {
        String first = asked();
        String second = asked();
        hoursGoBy(48);
        pages.answer(get(first));
        assertThat(pages.answer(post(first + "/stop").with(pages.formToken())).getContentAsString())
                .contains("It is stopped");
        assertThat(finish(second, NEW, "").getStatus()).isEqualTo(410);
        assertThat(signIn(PASSWORD)).isEqualTo(302);
    }

    @Test
    void endsEverySessionAndForgetsTheAuthenticatorApp() throws Exception {
        MockHttpSession session = (MockHttpSession)
                Objects.requireNonNull(pages.result(form(PASSWORD)).getRequest().getSession(false));
        authenticators.begin(mira);
        authenticators.on(mira);
        String link = asked();
        hoursGoBy(48);
        finish(link, NEW, "");
        assertThat(sessions.of(mira)).isEmpty();
        assertThat(authenticators.isOn(mira)).isFalse();
        pages.answer(get("/").session(session));
        assertThat(session.isInvalid()).isTrue();
        mails.run();
        assertThat(letters.to(email).text()).contains("your password was changed");
    }

    @Test
    void aLetterGoesToEveryAddress() throws Exception {
        String other = "second-" + email;
        origins.doubt(mira, Reach.parse(other));
        String link = asked();
        assertThat(letters.to(other).text()).contains(link);
    }

    @Test
    void whoIsKnownAndWhoIsNotAreAnsweredAlike() throws Exception {
        MockHttpServletResponse known = ask(email);
        MockHttpServletResponse unknown = ask("nobody-" + email);
        MockHttpServletResponse none = ask("no address");
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(none.getStatus());
        assertThat(bare(known, email))
                .isEqualTo(bare(unknown, "nobody-" + email))
                .isEqualTo(bare(none, "no address"));
        assertThat(known.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        mails.run();
        assertThatThrownBy(() -> letters.to("nobody-" + email)).isInstanceOf(AssertionError.class);
    }

    @Test
    void nobodysMailboxIsFilledWithIt() throws Exception {
        for (int letter = 0; letter < SignInThrottle.FREE_FOR_AN_ACCOUNT; letter++) {
            assertThat(ask(email).getStatus()).isEqualTo(200);
        }
        assertThat(ask(email).getStatus()).isEqualTo(429);
        assertThat(database.sql("select count(*) from recovery_request where person_id = ?")
                        .param(mira.bytes())
                        .query(Integer.class)
                        .single())
                .isEqualTo(SignInThrottle.FREE_FOR_AN_ACCOUNT);
    }

    @Test
    void theTokenIsKeptAsADigest() throws Exception {
        String token = asked().substring("/lost/".length());
        assertThat(database.sql("select hex(token_sha256) from recovery_request where person_id = ?")
                        .param(mira.bytes())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));
    }

    @Test
    void whereNothingWritesToPhonesThePageSaysWhichOtherWaysThereAre(
            @Autowired PersonDirectory directory,
            @Autowired PersonLetters written,
            @Autowired SignInThrottle throttle,
            @Autowired Clock clock) {
        origins.doubt(mira, Reach.parse("+351 912 345 678"));
        SecondChannel channel = new SecondChannel(
                origins,
                directory,
                written,
                new StaticListableBeanFactory().getBeanProvider(PhoneSender.class),
                throttle,
                person -> true,
                clock);
        assertThatThrownBy(() -> channel.send(mira))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().explanation(Locale.ENGLISH))
                                .contains("Another person of your company can confirm"));
    }

    private String asked() throws Exception {
        assertThat(ask(email).getStatus()).isEqualTo(200);
        mails.run();
        return letters.to(email, "/lost/").text().replaceFirst("(?s).*(/lost/\\S+).*", "$1");
    }

    private MockHttpServletResponse ask(String typed) throws Exception {
        return pages.answer(post("/lost")
                .with(pages.formToken())
                .with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                })
                .param("email", typed));
    }

    private MockHttpServletResponse finish(String link, String chosen, String paper) throws Exception {
        return pages.answer(
                post(link).with(pages.formToken()).param("chosen", chosen).param("paper", paper));
    }

    private int signIn(String password) throws Exception {
        return pages.answer(form(password)).getStatus();
    }

    private MockHttpServletRequestBuilder form(String password) throws Exception {
        return post("/signin").with(pages.formToken()).param("email", email).param("password", password);
    }

    private void hoursGoBy(int hours) {
        database.sql("update recovery_request set ready_at = ready_at - interval ? hour where person_id = ?")
                .params(hours, mira.bytes())
                .update();
    }

    private static String bare(MockHttpServletResponse answer, String typed) throws Exception {
        return answer.getContentAsString()
                .replace(typed, "typed")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("<meta name=\"csrf\"[^>]*>", "");
    }
}
