package io.countersign.demo;

import io.countersign.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Ten minutes after midnight on the day that few years have. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = DemoOnLeapDayTests.Day.class)
class DemoOnLeapDayTests extends DemoDataContract {

    static final class Day extends DemoDay {

        Day() {
            super("2028-02-29T00:10:00Z");
        }
    }
}
