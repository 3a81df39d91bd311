package io.countersign.publishing.facebook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Facebook is reached: the same adapter talks to the real network, to the sandbox and to test servers.
 *
 * @param graphUrl the base of the Graph API, before its version
 * @param webUrl where the login dialog lies and Pages can be looked at
 * @param version the version of the Graph API that is spoken
 */
@ConfigurationProperties("countersign.networks.facebook")
record FacebookSettings(
        @DefaultValue("https://graph.facebook.com") String graphUrl,
        @DefaultValue("https://www.facebook.com") String webUrl,
        @DefaultValue("v25.0") String version,
        @DefaultValue("") String appId,
        @DefaultValue("") String appSecret,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {}
