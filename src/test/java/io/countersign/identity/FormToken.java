package io.countersign.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The token of a form as a browser gets it: from a page and its cookie, so that the real repository is the one tested. */
final class FormToken {

    private static final Pattern META = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");

    private FormToken() {}

    static RequestPostProcessor from(MockMvc browser) throws Exception {
        MockHttpServletResponse page =
                browser.perform(get("/signin")).andReturn().getResponse();
        Cookie cookie = Objects.requireNonNull(page.getCookie("form"));
        String token = META.matcher(page.getContentAsString())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return request -> {
            request.setCookies(cookie);
            request.setParameter("_csrf", token);
            return request;
        };
    }
}
