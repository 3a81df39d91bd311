package io.countersign.sandbox.x;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the emulated X behaves: the application it knows, how long it remembers a text as a duplicate, how long it leaves
 * a client hanging, how many posts it takes in a quarter of an hour.
 */
@ConfigurationProperties("countersign.sandbox.x")
record XSettings(
        @DefaultValue("countersign-development") String consumerKey,
        @DefaultValue("not-a-secret-in-development") String consumerSecret,
        @DefaultValue("12h") Duration duplicateWindow,
        @DefaultValue("25s") Duration hang,
        @DefaultValue("100") int postsPerWindow) {}
