package io.countersign.stories;

import io.countersign.testing.DemonstrationInitializer;
import java.util.Map;

/** Gives the application of a story its demonstration and everything that runs by itself. */
class StoryInitializer extends DemonstrationInitializer {

    @Override
    protected Map<String, Object> settings() {
        return Map.of(
                "countersign.publishing.enabled",
                "true",
                "db-scheduler.enabled",
                "true",
                "db-scheduler.delay-startup-until-context-ready",
                "true");
    }
}
