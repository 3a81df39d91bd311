package io.countersign.publishing.x;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How X is reached: the same adapter talks to the real network, to the sandbox and to test servers.
 *
 * @param apiUrl the base of the API, under which {@code /oauth} and {@code /2} lie
 * @param authorizeUrl the page on which an owner says yes
 * @param webUrl where posts can be looked at
 */
@ConfigurationProperties("countersign.networks.x")
record XSettings(
        @DefaultValue("https://api.x.com") String apiUrl,
        @DefaultValue("https://api.x.com/oauth/authorize") String authorizeUrl,
        @DefaultValue("https://x.com") String webUrl,
        @DefaultValue("") String consumerKey,
        @DefaultValue("") String consumerSecret,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {}
