package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.countersign.base.Theme;
import io.countersign.testing.DatabaseTest;
import jakarta.servlet.RequestDispatcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class WebSecurityTests {

    @Autowired
    Theme theme;

    private final MockMvc browser;

    WebSecurityTests(@Autowired WebApplicationContext application) {
        this.browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signin",
                "/signin/typo",
                "/logout",
                "/join/x",
                "/connect/x",
                "/receipt/x",
                "/theme/plain.css",
                "/error",
                "/bluebird/sign",
                "/bluebird/sign/l/x",
                "/bluebird/me/away",
                "/bluebird/say",
                "/actuator/health"
            })
    void guardsEveryPlainPathWithTheStrictHeaders(String path) throws Exception {
        ResultActions answer = browser.perform(get(path).secure(true))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"),
                                        Matchers.containsString("form-action 'self'"),
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.not(Matchers.containsString("unsafe")))))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000"));
        if (!path.startsWith("/theme")) {
            answer.andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/bluebird/sign, /signin?to=%2Fbluebird%2Fsign",
        "/bluebird/me/away?from=1&to=2, /signin?to=%2Fbluebird%2Fme%2Faway%3Ffrom%3D1%26to%3D2",
        "/bluebird/say, /signin?to=%2Fbluebird%2Fsay",
        "/connect/x, /signin?to=%2Fconnect%2Fx",
        "/bluebird/board, /signin?to=%2Fbluebird%2Fboard",
        "/, /signin"
    })
    void leadsToTheSignInAndRemembersTheTarget(String path, String signIn) throws Exception {
        browser.perform(get(path)).andExpect(status().isFound()).andExpect(redirectedUrl(signIn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/x", "/receipt/x"})
    void opensWhatProvesItselfWithoutASession(String path) throws Exception {
        var answer = browser.perform(get(path)).andExpect(status().isNotFound()).andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void opensAReadLinkWithoutASessionEvenWhenItIsOver() throws Exception {
        var answer = browser.perform(get("/bluebird/sign/l/x"))
                .andExpect(status().isGone())
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void findsNothingAtAPlainPathWithoutAPage() throws Exception {
        browser.perform(get("/bluebird/sign/typo").with(user("somebody"))).andExpect(status().isNotFound());
    }

    @Test
    void tellsAScriptInsteadOfLeadingItAway() throws Exception {
        browser.perform(get("/bluebird/sign").header("Sec-Fetch-Mode", "cors")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/logout", "/theme", "/join/x", "/bluebird/sign", "/bluebird/sign/l/x"})
    void refusesPostsWithoutTheFormsToken(String path) throws Exception {
        browser.perform(post(path).with(user("somebody"))).andExpect(status().isForbidden());
    }

    @Test
    void guardsTheDeskWithAPolicyOfItsOwn() throws Exception {
        browser.perform(get("/bluebird/no-such-view").with(user("somebody")))
                .andExpect(status().isNotFound())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Matchers.allOf(
                                        Matchers.containsString("script-src 'self' 'unsafe-eval'"),
                                        Matchers.containsString("frame-ancestors 'none'"),
                                        Matchers.not(Matchers.containsString("script-src 'self' 'unsafe-inline'")))))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"));
    }

    @Test
    void letsBrowsersKeepTheThemeForAYearUnderItsHashOnly() throws Exception {
        browser.perform(get(theme.href("tokens.css")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
        browser.perform(get("/theme/tokens.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache, public"));
        browser.perform(get(theme.href("fonts/inter-latin-wght-normal.woff2"))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "404, There is nothing here",
        "403, That did not go through",
        "500, Something went wrong",
        "400, That did not work"
    })
    void saysWhatHappenedAndWhatIsSafe(int code, String title) throws Exception {
        browser.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/bluebird/sign"))
                .andExpect(status().is(code))
                .andExpect(content().string(Matchers.containsString("<h1>" + title)))
                .andExpect(content().string(Matchers.containsString("Go to the start")));
    }
}
