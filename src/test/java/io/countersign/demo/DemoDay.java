package io.countersign.demo;

import io.countersign.testing.DemonstrationInitializer;
import java.util.Map;

/** The application with its demonstration on a day of the test's choice; nothing runs by itself. */
class DemoDay extends DemonstrationInitializer {

    private final String today;

    DemoDay(String today) {
        this.today = today;
    }

    @Override
    protected Map<String, Object> settings() {
        return Map.of("countersign.demo.today", today);
    }
}
