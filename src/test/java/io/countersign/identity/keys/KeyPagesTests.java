package io.countersign.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.identity.PersonPrincipal;
import io.countersign.identity.Registration;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Adding, naming and taking away passkeys: one's own, after a fresh proof, and nobody else's. */
@DatabaseTest
@Import(TestKeys.class)
class KeyPagesTests {

    private static final String PASSWORD = "rain and piano";
    private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([\\w-]{43})\"");

    private final OwnKeys own;
    private final TestKeys phones;
    private final PlainPages pages;
    private final PersonId mira;
    private final PersonId other;

    KeyPagesTests(OwnKeys own, TestKeys phones, Registration registration, WebApplicationContext context) {
        this.own = own;
        this.phones = phones;
        this.pages = new PlainPages(context);
        this.mira = registered(registration);
        this.other = registered(registration);
    }

    @Test
    void addsAPasskeyAfterThePassword() throws Exception {
        assertThat(pages.read(as(mira, get("/keys")))).contains("You have none yet");
        assertThat(pages.read(as(mira, get("/keys/new")))).doesNotContain("name=\"challenge\"");
        String making = pages.read(
                as(mira, post("/keys/new").param("name", " My phone ").param("password", PASSWORD)));
        assertThat(making).contains("data-house=\"localhost\"", "data-algorithms=\"-7 -8 -257\"", "My phone");
        assertThat(added(mira, challenge(making)).getRedirectedUrl()).isEqualTo("/keys");
        assertThat(own.of(mira)).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("My phone");
            assertThat(key.addedBy()).isEqualTo(HowProved.PASSWORD);
        });
        assertThat(pages.read(as(mira, get("/keys")))).contains("My phone", "Added with your password", "Not used yet");
    }

    @Test
    void addsASecondOneByTheFirst() throws Exception {
        SoftDevice phone = phones.phoneOf(mira);
        String asking = pages.read(as(mira, get("/keys/new")));
        String making = pages.read(as(
                mira,
                answered(
                        post("/keys/new").param("name", "Laptop"),
                        phone.answer(challenge(asking)),
                        challenge(asking))));
        added(mira, challenge(making));
        assertThat(own.of(mira)).extracting(OwnKey::addedBy).containsExactly(HowProved.PASSWORD, HowProved.PASSKEY);
    }

    @ParameterizedTest
    @CsvSource({"My phone,wrong words here", "My phone,''", "'',rain and piano"})
    void asksAgainWhereSomethingIsNotRight(String name, String password) throws Exception {
        MockHttpServletResponse answer =
                pages.answer(as(mira, post("/keys/new").param("name", name).param("password", password)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("role=\"alert\"", "value=\"" + name + "\"");
        assertThat(answer.getContentAsString()).doesNotContain("data-passkey=\"make\"");
    }

    @Test
    void addsNothingWithoutTheProofBefore() throws Exception {
        SoftDevice phone = phones.phoneOf(mira);
        String stepUp = challenge(pages.read(as(mira, get("/keys/new"))));
        assertThat(added(mira, stepUp).getStatus()).isEqualTo(422);
        assertThat(added(mira, Bytes.text(new byte[32])).getStatus()).isEqualTo(422);
        assertThat(own.of(mira)).hasSize(1);
        assertThat(phone.answer(stepUp).userHandle()).isEqualTo(Bytes.text(mira.bytes()));
    }

    @Test
    void nobodyElseAddsOrTouchesAKey() throws Exception {
        phones.phoneOf(mira);
        String miras = own.of(mira).getFirst().id();
        String making =
                pages.read(as(mira, post("/keys/new").param("name", "Mine").param("password", PASSWORD)));
        assertThat(added(other, challenge(making)).getStatus()).isEqualTo(422);
        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            get("/keys/" + miras),
            post("/keys/" + miras).param("name", "Theirs"),
            post("/keys/" + miras + "/revoke").param("password", PASSWORD)
        }) {
            assertThat(pages.answer(as(other, request)).getStatus()).isEqualTo(404);
        }
        assertThat(own.of(other)).isEmpty();
        assertThat(own.of(mira)).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("My phone");
            assertThat(key.revokedAt()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/webauthn/register",
        "POST,/webauthn/register/options",
        "DELETE,/webauthn/register/x",
        "POST,/login/webauthn"
    })
    void theFrameworksOwnWaysToAKeyAreNotThere(String method, String path) throws Exception {
        MockHttpServletRequestBuilder call = request(HttpMethod.valueOf(method), path);
        assertThat(pages.answer(as(mira, call)).getStatus()).isIn(404, 405);
        assertThat(own.of(mira)).isEmpty();
    }

    @Test
    void renamesAndTakesAwayAfterAFreshProof() throws Exception {
        phones.phoneOf(mira);
        String key = own.of(mira).getFirst().id();
        pages.answer(as(mira, post("/keys/" + key).param("name", "Old phone")));
        assertThat(pages.read(as(mira, get("/keys/" + key)))).contains("Old phone", "Take it away");
        MockHttpServletResponse wrong =
                pages.answer(as(mira, post("/keys/" + key + "/revoke").param("password", "no")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(own.of(mira).getFirst().revokedAt()).isNull();
        pages.answer(as(mira, post("/keys/" + key + "/revoke").param("password", PASSWORD)));
        assertThat(own.of(mira).getFirst().revokedAt()).isNotNull();
        assertThat(pages.read(as(mira, get("/keys")))).contains("You have none yet", "Old phone");
    }

    @Test
    void isForPeopleWhoAreSignedIn() throws Exception {
        assertThat(pages.answer(get("/keys")).getRedirectedUrl()).isEqualTo("/signin?to=%2Fkeys");
    }

    private MockHttpServletResponse added(PersonId person, String challenge) throws Exception {
        NewPasskey made = new SoftDevice("http://localhost:8080").make(challenge, person);
        return pages.answer(as(
                person,
                post("/keys")
                        .param("name", "My phone")
                        .param("challenge", challenge)
                        .param("id", made.id())
                        .param("rawId", made.rawId())
                        .param("clientData", made.clientData())
                        .param("attestation", made.attestation())
                        .param("transports", made.transports())));
    }

    static MockHttpServletRequestBuilder answered(
            MockHttpServletRequestBuilder request, Assertion answer, String challenge) {
        return request.param("challenge", challenge)
                .param("id", answer.id())
                .param("rawId", answer.rawId())
                .param("clientData", answer.clientData())
                .param("authenticatorData", answer.authenticatorData())
                .param("signature", answer.signature())
                .param("userHandle", answer.userHandle());
    }

    private static String challenge(String page) {
        Matcher found = CHALLENGE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static PersonId registered(Registration registration) {
        EmailAddress email = EmailAddress.parse("mira-" + UUID.randomUUID() + "@harbour.example");
        return registration.register(email, "Mira Holt", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
    }

    private static MockHttpServletRequestBuilder as(PersonId person, MockHttpServletRequestBuilder request) {
        var token = new TestingAuthenticationToken(
                new PersonPrincipal(person, "Mira Holt", Locale.ENGLISH), null, "ROLE_USER");
        return request.with(authentication(token)).with(csrf());
    }
}
