package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.notifications.SendMails;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.PlainPages;
import io.countersign.testing.ProvedJustNow;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class AuthenticatorTests {

    private static final String PASSWORD = "rain and piano";
    private static final Pattern CODES = Pattern.compile("<code>([A-Z2-7-]+)</code>");

    private final String email = "mira-" + UUID.randomUUID() + "@harbour.example";
    private final PersonId mira;
    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final SendMails mails;
    private final KeptLetters letters;
    private final JdbcClient database;
    private final Clock clock;
    private final PlainPages pages;

    AuthenticatorTests(
            Registration registration,
            Authenticators authenticators,
            RecoveryCodes recovery,
            SendMails mails,
            KeptLetters letters,
            JdbcClient database,
            Clock clock,
            WebApplicationContext context) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.mails = mails;
        this.letters = letters;
        this.database = database;
        this.clock = clock;
        this.pages = new PlainPages(context);
        this.mira =
                registration.register(EmailAddress.parse(email), "Mira Holt", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
    }

    @Test
    void isSwitchedOnByItsFirstCodeAndBringsTenCodesForPaper() throws Exception {
        MockHttpSession here = session(password());
        assertThat(pages.read(get("/authenticator").session(here))).contains("It is switched off.");
        press(here, "/authenticator/begin");
        byte[] secret = secret();
        String page = pages.read(get("/authenticator").session(here));
        assertThat(page).contains(new AuthenticatorSecret(secret).text(), "<path fill=\"#000\" d=\"M4,4h1v1h-1z");
        assertThat(confirm(here, "000000x").getStatus()).isEqualTo(422);
        assertThat(authenticators.isOn(mira)).isFalse();
        String codes = confirm(here, code(secret, 0)).getContentAsString();
        assertThat(authenticators.isOn(mira)).isTrue();
        assertThat(CODES.matcher(codes).results()).hasSize(RecoveryCodes.MANY);
        assertThat(pages.read(get("/authenticator").session(here)))
                .contains("It is switched on.", "You have 10 recovery codes")
                .doesNotContain(new AuthenticatorSecret(secret).text());
        mails.run();
        assertThat(letters.to(email).text()).contains("recovery codes");
    }

    @Test
    void isAskedAfterThePasswordAndTakesEachCodeOnce() throws Exception {
        byte[] secret = on();
        MvcResult half = password();
        assertThat(half.getResponse().getRedirectedUrl()).isEqualTo("/signin/code?to=%2Fbluebird%2Fsign");
        MockHttpSession session = session(half);
        assertThat(pages.answer(get("/sessions").session(session)).getRedirectedUrl())
                .startsWith("/signin?");
        assertThat(code(session, "123 456x").getStatus()).isEqualTo(401);
        String good = code(secret, 1);
        assertThat(code(session, good.substring(0, 3) + " " + good.substring(3)).getRedirectedUrl())
                .isEqualTo("/bluebird/sign");
        assertThat(pages.answer(get("/sessions").session(session)).getStatus()).isEqualTo(200);
        assertThat(code(session(password()), good).getStatus()).isEqualTo(401);
    }

    @Test
    void aCodeFromPaperLetsInOnceHoweverItIsTyped() throws Exception {
        on();
        String code = recovery.make(mira).getFirst();
        assertThat(code(session(password()), code.toLowerCase(Locale.ROOT).replace("-", " "))
                        .getRedirectedUrl())
                .isEqualTo("/bluebird/sign");
        assertThat(recovery.left(mira)).isEqualTo(9);
        assertThat(code(session(password()), code).getStatus()).isEqualTo(401);
    }

    @Test
    void newCodesForPaperMakeTheOldOnesVoidAndAreKeptAsDigests() {
        List<String> old = recovery.make(mira);
        List<String> made = recovery.make(mira);
        assertThat(made).doesNotHaveDuplicates().hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(recovery.use(mira, old.getFirst())).isFalse();
        assertThat(recovery.use(PersonId.random(), made.getFirst())).isFalse();
        assertThat(database.sql("select hex(code_sha256) from recovery_code where person_id = ?")
                        .param(mira.bytes())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(made);
    }

    @Test
    void guessesAreSlowedAlthoughThePasswordIsRight() throws Exception {
        on();
        for (int guess = 0; guess < SignInThrottle.FREE_FOR_AN_ACCOUNT; guess++) {
            assertThat(code(session(password()), "00000" + guess).getStatus()).isEqualTo(401);
        }
        assertThat(code(session(password()), "123456").getStatus()).isEqualTo(429);
    }

    @Test
    void ofManyWhoTypeTheSameCodeAtOnceOneGetsIn() throws Exception {
        byte[] secret = on();
        String good = code(secret, 1);
        Callable<Boolean> typing = () -> authenticators.takes(mira, good);
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(Collections.nCopies(24, typing)).stream()
                            .filter(Future::resultNow)
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFreshProofAsksForTheCodeAsWell() throws Exception {
        byte[] secret = on();
        MockHttpSession session = session(password());
        code(session, code(secret, 1));
        assertThat(pages.read(get("/confirm").session(session))).contains("id=\"code\"");
        assertThat(pages.answer(post("/confirm")
                                .with(pages.formToken())
                                .session(session)
                                .param("password", PASSWORD))
                        .getStatus())
                .isEqualTo(401);
        assertThat(pages.answer(post("/confirm")
                                .with(pages.formToken())
                                .session(session)
                                .param("password", PASSWORD)
                                .param("code", recovery.make(mira).getFirst()))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void switchingOnOffAndNewCodesAskForAFreshProof() {
        on();
        List<Runnable> gestures =
                List.of(() -> authenticators.begin(mira), () -> authenticators.off(mira), () -> recovery.make(mira));
        for (Runnable gesture : gestures) {
            assertThatThrownBy(() -> ProvedJustNow.asInTheHouse(gesture)).isInstanceOf(ProofNeeded.class);
        }
        assertThat(authenticators.isOn(mira)).isTrue();
    }

    @Test
    void switchingItOffIsToldByLetter() {
        on();
        authenticators.off(mira);
        assertThat(authenticators.isOn(mira)).isFalse();
        mails.run();
        assertThat(letters.to(email).text()).contains("Your password alone lets you in again.");
    }

    @Test
    void theSecretOpensInItsOwnRowOnly(@Autowired PersonKeys keys) {
        byte[] secret = on();
        byte[] sealed = database.sql("select sealed from authenticator where person_id = ?")
                .param(mira.bytes())
                .query(byte[].class)
                .single();
        assertThat(keys.open(mira, "authenticator.sealed", mira.value(), sealed))
                .isEqualTo(secret);
        assertThatThrownBy(() -> keys.open(mira, "authenticator.sealed", UUID.randomUUID(), sealed))
                .hasMessageContaining("does not open in its place");
        assertThatThrownBy(() -> keys.open(mira, "person_letter.sealed", mira.value(), sealed))
                .hasMessageContaining("does not open in its place");
    }

    private byte[] on() {
        authenticators.begin(mira);
        byte[] secret = secret();
        assertThat(authenticators.takes(mira, code(secret, 0))).isTrue();
        authenticators.on(mira);
        return secret;
    }

    private byte[] secret() {
        return authenticators.begun(mira).orElseThrow().bytes();
    }

    private String code(byte[] secret, int later) {
        return Totp.code(secret, Totp.step(clock.instant()) + later);
    }

    private MvcResult password() throws Exception {
        return pages.result(post("/signin")
                .with(pages.formToken())
                .param("email", email)
                .param("password", PASSWORD)
                .param("to", "/bluebird/sign"));
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private void press(MockHttpSession session, String gesture) throws Exception {
        assertThat(pages.answer(post(gesture).with(pages.formToken()).session(session))
                        .getRedirectedUrl())
                .isEqualTo("/authenticator");
    }

    private MockHttpServletResponse confirm(MockHttpSession session, String code) throws Exception {
        return pages.answer(post("/authenticator/confirm")
                .with(pages.formToken())
                .session(session)
                .param("code", code));
    }

    private MockHttpServletResponse code(MockHttpSession session, String code) throws Exception {
        return pages.answer(post("/signin/code")
                .with(pages.formToken())
                .session(session)
                .param("to", "/bluebird/sign")
                .param("code", code));
    }
}
