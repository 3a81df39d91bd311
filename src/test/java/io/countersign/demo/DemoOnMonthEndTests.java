package io.countersign.demo;

import io.countersign.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The last evening of October: Europe has left summer time within the past, America leaves it within the days ahead. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = DemoOnMonthEndTests.Day.class)
class DemoOnMonthEndTests extends DemoDataContract {

    static final class Day extends DemoDay {

        Day() {
            super("2026-10-31T23:30:00Z");
        }
    }
}
