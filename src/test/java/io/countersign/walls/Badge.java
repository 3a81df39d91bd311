package io.countersign.walls;

import io.countersign.base.PersonId;
import io.countersign.identity.PersonPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a test's caller in without a password, and leaks on demand: a word that a request asks for stands in a header of
 * its answer and in the log, so that a test can show that it would have been found.
 */
@TestConfiguration(proxyBeanMethods = false)
class Badge {

    static final String PERSON = "X-Test-Person";
    static final String PLANT = "X-Test-Plant";

    @Bean
    FilterRegistrationBean<Reader> badgeReader() {
        FilterRegistrationBean<Reader> first = new FilterRegistrationBean<>(new Reader());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    static final class Reader extends OncePerRequestFilter {

        private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String person = request.getHeader(PERSON);
            if (person != null) {
                request.getSession()
                        .setAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                                new SecurityContextImpl(signedIn(PersonId.parse(person))));
            }
            String plant = request.getHeader(PLANT);
            if (plant != null) {
                response.setHeader("X-Leak", plant);
                LOG.debug("leaked {}", plant);
            }
            chain.doFilter(request, response);
        }

        private static UsernamePasswordAuthenticationToken signedIn(PersonId person) {
            return UsernamePasswordAuthenticationToken.authenticated(
                    new PersonPrincipal(person, "Somebody", Locale.ENGLISH),
                    null,
                    List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        }
    }
}
