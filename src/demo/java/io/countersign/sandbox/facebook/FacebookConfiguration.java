package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Hangs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the emulated Facebook together: its filters stand behind the door that all emulated networks share. */
@Configuration(value = "sandboxFacebookConfiguration", proxyBeanMethods = false)
@EnableConfigurationProperties(FacebookSettings.class)
class FacebookConfiguration {

    private static final int AFTER_SECURITY = 10;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sandboxFacebookGate(
            Tokens tokens, Pages pages, FacebookSettings settings) {
        return beforeApi(new GraphGate(tokens, pages, settings), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sandboxFacebookFaultFilter(Faults faults, Hangs hangs) {
        return beforeApi(new FaultFilter(faults, hangs), AFTER_SECURITY + 1);
    }

    private static FilterRegistrationBean<OncePerRequestFilter> beforeApi(OncePerRequestFilter filter, int order) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/sandbox/facebook/*");
        registration.setOrder(order);
        return registration;
    }
}
