package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The cookies of an installation at a secure address, and of one at home. */
class CookiesTests {

    private static final String SECURE = "https://countersign.example";

    @Test
    void theFormsCookieBelongsToThisHostAlone() {
        Cookie cookie = formCookie(SECURE, "__Host-form");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(formCookie("http://localhost:8080", "form").isHttpOnly()).isTrue();
    }

    private static Cookie formCookie(String address, String name) {
        CsrfTokenRepository tokens = new Cookies(address).formTokens();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return Objects.requireNonNull(response.getCookie(name));
    }

    @Test
    void theSessionsCookieBelongsToThisHostAlone() {
        var server = new TomcatServletWebServerFactory();
        new Cookies(SECURE).sessionCookie().customize(server);
        var cookie = server.getSettings().getSession().getCookie();
        assertThat(cookie.getName()).isEqualTo("__Host-session");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        Properties settings = settings();
        assertThat(settings.get("server.servlet.session.cookie.http-only")).isEqualTo(true);
        assertThat(settings.get("server.servlet.session.cookie.same-site")).isEqualTo("lax");
    }

    private static Properties settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject());
    }
}
