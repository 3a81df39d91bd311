package io.countersign.sandbox.x;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.events.config.EventPublicationAutoConfiguration;

/** The emulated network alone in a server, with a clock that can be moved on. */
@EnableAutoConfiguration(
        exclude = {
            SpringBootAutoConfiguration.class,
            SpringSecurityAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            DbSchedulerAutoConfiguration.class,
            EventPublicationAutoConfiguration.class
        },
        excludeName = "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration")
@ComponentScan("io.countersign.sandbox")
public class SandboxSlice {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** The time of this machine, moved on by what a test says. */
    public static final class MovableClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        public void moveOn(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
