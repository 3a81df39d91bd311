package io.countersign.demo;

import io.countersign.base.Theme;
import io.countersign.identity.SignInAside;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the demonstration: be the manager, the VA or an owner with one press. */
@Controller
class DemoStart {

    private static final String POLICY =
            "default-src 'none'; style-src 'self' %s; img-src 'self'; font-src 'self'; script-src 'self'"
                    + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final DemoMailbox mailbox;

    DemoStart(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 50)
    static SecurityFilterChain demoPages(HttpSecurity http, CsrfTokenRepository formTokens, Theme theme) {
        String policy = POLICY.formatted(theme.sheetSource());
        return http.securityMatcher("/sandbox/start", "/sandbox/mail/**", "/sandbox/tour/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .headers(headers -> headers.contentSecurityPolicy(rules -> rules.policyDirectives(policy)))
                .build();
    }

    @Bean
    static SignInAside fromTheSignInPage() {
        return new SignInAside("demo.start.aside", "/sandbox/start");
    }

    @GetMapping("/sandbox/start")
    String start(Model model) {
        model.addAttribute("people", DemoPeople.all());
        model.addAttribute("password", DemoPeople.PASSWORD);
        return "demo/start";
    }

    @GetMapping("/sandbox/mail")
    String mail(Model model) {
        List<DemoMailbox.Kept> letters = mailbox.letters();
        model.addAttribute("letters", letters);
        return "demo/mail";
    }
}
