package io.countersign.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells a browser not to do with it, whoever asked.
 *
 * @see "docs/decisions/0011-hardening.md"
 */
public final class HeaderRules {

    private static final int A_YEAR = 31_536_000;

    private HeaderRules() {}

    /** For pages: a policy of what they may load comes on top. */
    static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy("camera=(), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(
                        secure -> secure.includeSubDomains(false).maxAgeInSeconds(A_YEAR));
    }

    /** For what programs read: a browser that is led there loads nothing and shows it in no frame. */
    public static HeadersConfigurer<HttpSecurity> data(HeadersConfigurer<HttpSecurity> headers) {
        return common(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
    }
}
