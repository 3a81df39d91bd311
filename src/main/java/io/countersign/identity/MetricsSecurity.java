package io.countersign.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may read the measurements: whoever shows the installation's token as bearer (RFC 6750). Without a token nobody may,
 * and the address answers like one that does not exist.
 */
@Configuration(proxyBeanMethods = false)
class MetricsSecurity {

    private static final String SCHEME = "Bearer ";

    private final String token;

    MetricsSecurity(@Value("${countersign.metrics-token:}") String token) {
        this.token = token;
    }

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http) {
        return http.securityMatcher("/actuator/prometheus/**")
                .authorizeHttpRequests(paths ->
                        paths.anyRequest().access((who, asked) -> new AuthorizationDecision(holds(asked.getRequest()))))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint((request, response, cause) -> refuse(response))
                                .accessDeniedHandler((request, response, cause) -> refuse(response)))
                .headers(HeaderRules::data)
                .build();
    }

    private boolean holds(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty() && shown != null && MessageDigest.isEqual(bytes(SCHEME + token), bytes(shown));
    }

    private void refuse(HttpServletResponse response) throws IOException {
        if (token.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
