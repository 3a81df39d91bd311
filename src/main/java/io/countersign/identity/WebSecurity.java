package io.countersign.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import io.countersign.base.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.util.unit.DataSize;

/**
 * Who may open which address, and what a browser may do there: plain pages first, then the desk with everything that is
 * left. A room with addresses of its own kind (webhooks, the sandbox) puts a chain with a lower order in front.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String PLAIN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' %s"
            + "; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'"
            + "; base-uri 'none'";

    private final SignInEntryPoint signIn;
    private final CsrfTokenRepository formTokens;
    private final Sessions sessions;
    private final String plainPolicy;
    private final OwnOrigin ownOrigin;
    private final LargestBody largestBody;

    WebSecurity(
            SignInEntryPoint signIn,
            CsrfTokenRepository formTokens,
            Sessions sessions,
            Theme theme,
            @Value("${countersign.address}") String address,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.plainPolicy = PLAIN_POLICY.formatted(theme.sheetSource());
        this.formTokens = formTokens;
        this.ownOrigin = new OwnOrigin(address);
        this.largestBody = new LargestBody(most);
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.securityMatcher(PlainPaths.matcher())
                .authorizeHttpRequests(paths -> paths.requestMatchers(PlainPaths.OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new SessionGate(sessions), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .addFilterBefore(largestBody, CsrfFilter.class)
                .addFilterBefore(ownOrigin, CsrfFilter.class)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signIn))
                .logout(logout -> logout.logoutSuccessUrl("/signin?after=out"))
                .headers(headers -> HeaderRules.common(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(plainPolicy)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(HttpSecurity http, DeskPolicy policy) {
        return http.with(vaadin(), desk -> desk.loginView("/signin", "/signin?after=out"))
                .addFilterAfter(new SessionGate(sessions), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .addFilterBefore(largestBody, CsrfFilter.class)
                .addFilterBefore(ownOrigin, CsrfFilter.class)
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(signIn).accessDeniedHandler(WebSecurity::nothingThere))
                .headers(headers -> HeaderRules.common(headers).addHeaderWriter(policy))
                .build();
    }

    /** An address that is neither a view nor a plain page is closed, and answers like one that does not exist. */
    private static void nothingThere(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) throws IOException {
        response.sendError(
                cause instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
