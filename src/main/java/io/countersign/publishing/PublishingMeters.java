package io.countersign.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What whoever runs Countersign watches of publishing: how late the queue is, what nobody knows of, the last sweep. */
@Component
class PublishingMeters implements MeterBinder {

    private final DeliveryQueue queue;
    private final Sweeping sweeping;

    PublishingMeters(DeliveryQueue queue, Sweeping sweeping) {
        this.queue = queue;
        this.sweeping = sweeping;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("countersign.publishing.queue.lag", queue, due -> seconds(due.lag()))
                .description("How long the delivery that is due the longest waits, over all agencies")
                .baseUnit("seconds")
                .register(registry);
        standing(registry, DeliveryState.UNKNOWN);
        standing(registry, DeliveryState.HELD);
        Gauge.builder("countersign.publishing.sweep.last", sweeping, PublishingMeters::epochSeconds)
                .description("When this node last swept, in seconds since 1970; not a number before its first time")
                .baseUnit("seconds")
                .register(registry);
    }

    private void standing(MeterRegistry registry, DeliveryState state) {
        Gauge.builder("countersign.publishing.deliveries", queue, all -> all.standing(state))
                .description("Deliveries of all agencies that stand in this state now")
                .tag("state", state.name())
                .register(registry);
    }

    private static double seconds(Duration lag) {
        return lag.toNanos() / 1e9;
    }

    private static double epochSeconds(Sweeping sweeping) {
        return sweeping.last().map(at -> at.toEpochMilli() / 1e3).orElse(Double.NaN);
    }
}
