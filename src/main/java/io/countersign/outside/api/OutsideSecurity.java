package io.countersign.outside.api;

import io.countersign.identity.HeaderRules;
import io.countersign.identity.KeyTries;
import io.countersign.outside.KeyCheck;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Who may read from outside: whoever shows a key, for this one answer. No session, no cookie, nothing kept on the way. */
@Configuration(proxyBeanMethods = false)
class OutsideSecurity {

    private static final String PATHS = "/*/api/**";

    @Bean
    @Order(0)
    SecurityFilterChain outside(HttpSecurity http, KeyCheck keys, KeyTries tries, Problems problems) {
        return http.securityMatcher(PATHS)
                .addFilterBefore(new KeyFilter(keys, tries, problems), AnonymousAuthenticationFilter.class)
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> HeaderRules.data(headers)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store")))
                .build();
    }

    /** An address without a read says so; without this the desk would open there, as a blank page. */
    @Bean
    SimpleUrlHandlerMapping nothingToRead(Problems problems) {
        HttpRequestHandler handler = (request, response) ->
                problems.write(request, response, HttpStatus.NOT_FOUND, "outside.problem.address");
        return new SimpleUrlHandlerMapping(Map.of(PATHS, handler), Ordered.LOWEST_PRECEDENCE - 100);
    }
}
