package io.countersign.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.keys.Passkey.RevokedWhy;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Signing in by a passkey alone, beside the password. */
@DatabaseTest
@Import(TestKeys.class)
class KeySignInTests {

    private final OwnKeys own;
    private final PlainPages pages;
    private final PersonId mira;
    private final SoftDevice phone;
    private final String place = "198.51." + (int) (Math.random() * 256) + "." + (int) (Math.random() * 256);

    KeySignInTests(OwnKeys own, TestKeys phones, TestWorld.Builder worlds, WebApplicationContext context) {
        this.own = own;
        this.pages = new PlainPages(context);
        this.mira = worlds.world().miraOwner().person();
        this.phone = phones.phoneOf(mira);
    }

    @Test
    void offersThePasskeyBesideThePassword() throws Exception {
        assertThat(pages.read(get("/signin")))
                .contains("action=\"/signin/key\"", "data-ask=\"/signin/challenge\"", "action=\"/signin\"");
    }

    @Test
    void letsInWhoeverTheKeyBelongsToAndLeadsOn() throws Exception {
        String challenge = challenge();
        MvcResult in = pages.result(from(
                place,
                KeyPagesTests.answered(
                        post("/signin/key").param("to", "/bluebird/sign?card=2"), phone.answer(challenge), challenge)));
        assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/bluebird/sign?card=2");
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(in.getRequest().getSession(false));
        SecurityContext context = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        assertThat(CurrentPerson.of(context.getAuthentication()).orElseThrow().person())
                .isEqualTo(mira);
        assertThat(Objects.requireNonNull(context.getAuthentication()).getAuthorities())
                .anyMatch(factor -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(factor.getAuthority()));
    }

    @Test
    void neverLeadsToAnotherSite() throws Exception {
        String challenge = challenge();
        assertThat(pages.answer(from(
                                place,
                                KeyPagesTests.answered(
                                        post("/signin/key").param("to", "//evil.example"),
                                        phone.answer(challenge),
                                        challenge)))
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void answersAlikeForEverythingThatIsNotRight() throws Exception {
        String used = challenge();
        Assertion once = phone.answer(used);
        pages.answer(from(place, KeyPagesTests.answered(post("/signin/key"), once, used)));
        SoftDevice stray = new SoftDevice("http://localhost:8080");
        stray.make(challenge(), mira);
        String fresh = challenge();
        assertWrong(KeyPagesTests.answered(post("/signin/key"), once, used));
        assertWrong(KeyPagesTests.answered(post("/signin/key"), stray.answer(fresh), fresh));
        assertWrong(post("/signin/key"));
        own.of(mira).forEach(key -> own.revoke(mira, Identifier.parse(key.id()), RevokedWhy.LOST));
        String after = challenge();
        assertWrong(KeyPagesTests.answered(post("/signin/key"), phone.answer(after), after));
    }

    @Test
    void slowsDownWhoeverTriesTooMuchAndNeverARightKey() throws Exception {
        SoftDevice stray = new SoftDevice("http://localhost:8080");
        stray.make(challenge(), mira);
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int guess = 0; guess < 6; guess++) {
            String challenge = challenge();
            last = pages.answer(
                    from(place, KeyPagesTests.answered(post("/signin/key"), stray.answer(challenge), challenge)));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getContentAsString()).contains("Please wait");
        String challenge = challenge();
        assertThat(pages.answer(from(
                                place, KeyPagesTests.answered(post("/signin/key"), phone.answer(challenge), challenge)))
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    private void assertWrong(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = pages.result(from(place, request));
        assertThat(result.getResponse().getStatus()).isEqualTo(401);
        assertThat(result.getResponse().getContentAsString()).contains("This passkey does not let you in");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    private String challenge() throws Exception {
        return pages.read(post("/signin/challenge").with(csrf()));
    }

    private static MockHttpServletRequestBuilder from(String place, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).with(call -> {
            call.setRemoteAddr(place);
            return call;
        });
    }
}
