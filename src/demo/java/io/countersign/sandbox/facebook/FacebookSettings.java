package io.countersign.sandbox.facebook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the emulated Facebook behaves: the application it knows, and how long it remembers a text as a duplicate. */
@ConfigurationProperties("countersign.sandbox.facebook")
record FacebookSettings(
        @DefaultValue("1000000000000001") String appId,
        @DefaultValue("not-a-secret-in-development") String appSecret,
        @DefaultValue("12h") Duration duplicateWindow) {}
