package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.countersign.base.EmailAddress;
import io.countersign.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class SignInPageTests {

    private static final String PASSWORD = "rain and piano";

    @Autowired
    Registration registration;

    private final String email = "mira-" + UUID.randomUUID() + "@harbour.example";
    private final String place = "198.51." + (int) (Math.random() * 256) + "." + (int) (Math.random() * 256);
    private MockMvc browser;

    SignInPageTests(@Autowired WebApplicationContext application) {
        this.browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @BeforeEach
    void registerMira() {
        registration.register(EmailAddress.parse(email), "Mira Holt", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
    }

    @Test
    void showsTheFormWithoutStartingASession() throws Exception {
        MvcResult shown = browser.perform(get("/signin?to=/bluebird/sign"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"/bluebird/sign\"")))
                .andReturn();
        assertThat(shown.getRequest().getSession(false)).isNull();
        assertThat(shown.getResponse().getCookie("form")).isNotNull().matches(cookie -> cookie.isHttpOnly());
    }

    @Test
    void leadsOnToWhereSomebodyWanted() throws Exception {
        browser.perform(form(email, PASSWORD).param("to", "/bluebird/sign?card=2"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/bluebird/sign?card=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void neverLeadsToAnotherSite(String to) throws Exception {
        browser.perform(form(email, PASSWORD).param("to", to)).andExpect(redirectedUrl("/"));
        browser.perform(get("/signin").param("to", to))
                .andExpect(content().string(Matchers.containsString("name=\"to\" value=\"/\"")));
    }

    @Test
    void changesTheSessionIdAndKeepsThePersonInTheSession() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();
        MvcResult signedIn = browser.perform(
                        form(email, PASSWORD).session(before).with(request -> {
                            request.setRequestedSessionId(id);
                            return request;
                        }))
                .andExpect(redirectedUrl("/"))
                .andReturn();
        MockHttpSession after =
                (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession(false));
        assertThat(after.getId()).isNotEqualTo(id);
        browser.perform(get("/signin?to=/bluebird/me").session(after)).andExpect(redirectedUrl("/bluebird/me"));
    }

    @Test
    void answersAlikeForAWrongPasswordAndForSomebodyUnknown() throws Exception {
        MockHttpServletResponse wrong = answer(form(email, "not the password"));
        MockHttpServletResponse unknown = answer(form("nobody-" + email, "not the password"));
        MockHttpServletResponse noAddress = answer(form("no address", "not the password"));
        assertThat(wrong.getStatus())
                .isEqualTo(unknown.getStatus())
                .isEqualTo(noAddress.getStatus())
                .isEqualTo(401);
        assertThat(bare(wrong)).isEqualTo(bare(unknown)).isEqualTo(bare(noAddress));
        assertThat(wrong.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        assertThat(wrong.getContentAsString()).contains("do not belong together", "value=\"" + email + "\"");
    }

    @Test
    void asksKnownAndUnknownAlikeToWait() throws Exception {
        MockHttpServletResponse known = answerAfterTooMany(email);
        MockHttpServletResponse unknown = answerAfterTooMany("nobody-" + email);
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(429);
        assertThat(known.getContentAsString()).contains("Please wait", "seconds");
        assertThat(unknown.getContentAsString()).contains("Please wait", "seconds");
        assertThat(Integer.parseInt(Objects.requireNonNull(known.getHeader("Retry-After"))))
                .isBetween(1, 15);
    }

    @Test
    void doesNotTakeTheRightPasswordWhileSomebodyHasToWait() throws Exception {
        answerAfterTooMany(email);
        assertThat(answer(form(email, PASSWORD)).getStatus()).isEqualTo(429);
    }

    @Test
    void refusesAFormThatDidNotComeFromThePage() throws Exception {
        browser.perform(post("/signin").param("email", email).param("password", PASSWORD))
                .andExpect(status().isForbidden());
        browser.perform(post("/signin")
                        .cookie(new Cookie("form", "guessed"))
                        .param("_csrf", "guessed")
                        .param("email", email)
                        .param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void signsOutByPostOnly() throws Exception {
        MockHttpSession session = (MockHttpSession) Objects.requireNonNull(
                browser.perform(form(email, PASSWORD)).andReturn().getRequest().getSession(false));
        browser.perform(get("/logout").session(session));
        assertThat(session.isInvalid()).isFalse();
        browser.perform(post("/logout").session(session)).andExpect(status().isForbidden());
        browser.perform(post("/logout").session(session).with(FormToken.from(browser)))
                .andExpect(redirectedUrl("/signin?after=out"));
        assertThat(session.isInvalid()).isTrue();
        browser.perform(get("/signin?after=out"))
                .andExpect(content().string(Matchers.containsString("You are signed out")));
    }

    @Test
    void saysThatTheSessionEndedWhileSomebodyWasAway() throws Exception {
        browser.perform(get("/bluebird/sign").with(request -> {
                    request.setRequestedSessionId("gone");
                    request.setRequestedSessionIdValid(false);
                    return request;
                }))
                .andExpect(redirectedUrl("/signin?after=expired&to=%2Fbluebird%2Fsign"));
        browser.perform(get("/signin?after=expired&to=/bluebird/sign"))
                .andExpect(content().string(Matchers.containsString("You were away for a while")));
    }

    @Test
    void remembersTheFaceSomebodyChose() throws Exception {
        browser.perform(post("/theme")
                        .with(FormToken.from(browser))
                        .param("face", "dark")
                        .param("back", "/signin"))
                .andExpect(redirectedUrl("/signin"))
                .andExpect(header().string("Set-Cookie", Matchers.startsWith("theme=dark; Path=/; Max-Age=31536000")));
        browser.perform(get("/signin").cookie(new Cookie("theme", "dark")))
                .andExpect(content().string(Matchers.containsString("data-theme=\"dark\"")));
        browser.perform(get("/signin").cookie(new Cookie("theme", "\"><script>")))
                .andExpect(content().string(Matchers.containsString("<html lang=\"en\">")));
    }

    private MockHttpServletResponse answerAfterTooMany(String who) throws Exception {
        for (int guess = 0; guess < SignInThrottle.FREE_FOR_AN_ACCOUNT; guess++) {
            assertThat(answer(form(who, "guess " + guess)).getStatus()).isEqualTo(401);
        }
        return answer(form(who, "one guess more"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder form(String who, String password) throws Exception {
        return post("/signin")
                .with(FormToken.from(browser))
                .with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                })
                .param("email", who)
                .param("password", password);
    }

    /** The page without what differs for everybody: the address typed, and the form's token. */
    private static String bare(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString()
                .replaceAll("(<input id=\"email\"[^>]*) value=\"[^\"]*\"", "$1")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("<meta name=\"csrf\"[^>]*>", "");
    }
}
