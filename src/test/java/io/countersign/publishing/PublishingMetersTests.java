package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XFault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SandboxTest
class PublishingMetersTests {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final SigningDesk desk;
    private final SandboxX x;
    private final Publisher publisher;
    private final Sweeping sweeping;
    private final Clock clock;
    private final DeliveryTable table;

    PublishingMetersTests(
            SigningDesk desk,
            SandboxX x,
            Publisher publisher,
            PublishingMeters meters,
            Sweeping sweeping,
            Clock clock,
            JdbcClient database) {
        this.desk = desk;
        this.x = x;
        this.publisher = publisher;
        this.sweeping = sweeping;
        this.clock = clock;
        this.table = new DeliveryTable(database);
        meters.bindTo(registry);
    }

    @Test
    void showHowLongWhatIsDueWaits() {
        publisher.run();
        assertThat(read("queue.lag")).isZero();
        Signed post = desk.signed("Due a second ago.");
        table.due(post.delivery());
        assertThat(read("queue.lag")).isBetween(1.0, 60.0);
        publisher.run();
        assertThat(read("queue.lag")).isZero();
    }

    @Test
    void countWhatNobodyKnowsOf() {
        double before = unknown();
        Signed post = desk.signed("Is it up?");
        x.order(post.stage().onX(), XFault.ERROR_WITHOUT_STORE, 1);
        publisher.run();
        assertThat(unknown()).isEqualTo(before + 1);
    }

    @Test
    void tellWhenTheLastSweepWas() {
        double before = clock.instant().getEpochSecond();
        sweeping.run();
        assertThat(read("sweep.last")).isBetween(before, clock.instant().getEpochSecond() + 1.0);
    }

    private double unknown() {
        return registry.get("countersign.publishing.deliveries")
                .tag("state", "UNKNOWN")
                .gauge()
                .value();
    }

    private double read(String name) {
        return registry.get("countersign.publishing." + name).gauge().value();
    }
}
