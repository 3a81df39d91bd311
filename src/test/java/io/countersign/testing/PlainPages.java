package io.countersign.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.countersign.identity.PersonPrincipal;
import io.countersign.testing.TestWorld.Somebody;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The plain pages as a browser gets them, in English, behind the house's real filters. */
public final class PlainPages {

    private final MockMvc pages;

    public PlainPages(WebApplicationContext context) {
        this.pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** The request as somebody makes it who is signed in. */
    public static <B extends AbstractMockHttpServletRequestBuilder<B>> B signedIn(B request, Somebody who) {
        var token = new TestingAuthenticationToken(
                new PersonPrincipal(who.person(), who.name(), Locale.ENGLISH), null, "ROLE_USER");
        return request.with(authentication(token));
    }

    /** The token of a form as a browser gets it; the one of the test library would stay behind in the application. */
    public RequestPostProcessor formToken() throws Exception {
        MockHttpServletResponse page = answer(MockMvcRequestBuilders.get("/signin"));
        Cookie cookie = Objects.requireNonNull(page.getCookie("form"));
        String token = page.getContentAsString().replaceFirst("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*", "$1");
        return request -> {
            Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            request.setCookies(
                    Stream.concat(Stream.of(others), Stream.of(cookie)).toArray(Cookie[]::new));
            request.setParameter("_csrf", token);
            return request;
        };
    }

    /** Where an answer leads on to. */
    public static String leadsTo(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    /** A page that must be there, as text. */
    public String read(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    public MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return result(request).getResponse();
    }

    /** The answer with what it passes on to the next page. */
    public MvcResult result(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.locale(Locale.ENGLISH)).andReturn();
    }
}
