package io.countersign.agencies.pocket;

import io.countersign.identity.SignInAside;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from the sign-in page to where an agency begins, where the installation lets everybody found one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "countersign.founding.open", matchIfMissing = true)
class StartAside {

    @Bean
    SignInAside foundingAside() {
        return new SignInAside("founding.start.aside", "/start");
    }
}
