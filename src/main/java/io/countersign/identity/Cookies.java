package io.countersign.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The two cookies that matter, bound to this very host wherever the installation's address is a secure one. */
@Configuration(proxyBeanMethods = false)
class Cookies {

    private final boolean secure;

    Cookies(@Value("${countersign.address}") String address) {
        this.secure = address.startsWith("https:");
    }

    /** In a cookie and not in the session: a read link or the sign-in page then needs no session, nor the same node. */
    @Bean
    CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(named("form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie() {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(named("session"));
            cookie.setPath("/");
            cookie.setSecure(secure);
        };
    }

    private String named(String word) {
        return secure ? "__Host-" + word : word;
    }
}
