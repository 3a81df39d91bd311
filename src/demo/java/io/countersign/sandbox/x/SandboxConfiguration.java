package io.countersign.sandbox.x;

import io.countersign.sandbox.DropValve;
import io.countersign.sandbox.Hangs;
import io.countersign.sandbox.Policy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the emulated X together: its doors, its filters, its place in the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XSettings.class)
class SandboxConfiguration {

    private static final String[] SIGNED = {
        "/sandbox/x/2/**", "/sandbox/x/oauth/request_token", "/sandbox/x/oauth/access_token", "/sandbox/facebook/v*/**"
    };
    private static final int AFTER_SECURITY = 10;

    /** Nothing of the application's own sign-in is read or written here: another network knows nothing of it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    SecurityFilterChain sandbox(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sandbox/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(cookies())
                        .ignoringRequestMatchers(SIGNED)
                        .ignoringRequestMatchers(SandboxConfiguration::isFaultJson))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(Policy.plain()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static CookieCsrfTokenRepository cookies() {
        CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
        cookies.setCookieName("SANDBOX-CSRF");
        cookies.setCookiePath("/sandbox");
        return cookies;
    }

    private static boolean isFaultJson(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getRequestURI().matches("/sandbox/(x|facebook)/faults")
                && type != null
                && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    /** Clients sign with the machine's own time, so this does not follow a clock that a demonstration has set. */
    @Bean
    Oauth sandboxOauth(XSettings settings) {
        return new Oauth(settings, Clock.systemUTC());
    }

    @Bean
    Hangs sandboxHangs(XSettings settings) {
        return new Hangs(settings.hang());
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sandboxApiGate(
            Oauth oauth, Tokens tokens, Accounts accounts, Rates rates) {
        return beforeApi(new ApiGate(oauth, tokens, accounts, rates), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sandboxFaults(Faults faults, Hangs hangs, Clock clock) {
        return beforeApi(new FaultFilter(faults, hangs, clock), AFTER_SECURITY + 1);
    }

    private static FilterRegistrationBean<OncePerRequestFilter> beforeApi(OncePerRequestFilter filter, int order) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/sandbox/x/2/*");
        registration.setOrder(order);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> sandboxDrops() {
        return server -> server.addEngineValves(new DropValve());
    }
}
