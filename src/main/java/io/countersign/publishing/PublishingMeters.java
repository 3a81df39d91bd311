package io.countersign.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs Countersign watches of publishing: how late the queue is, what nobody knows of, the last sweep. */
@Component
class PublishingMeters implements MeterBinder {

    private final JdbcClient database;
    private final Sweeping sweeping;

    PublishingMeters(JdbcClient database, Sweeping sweeping) {
        this.database = database;
        this.sweeping = sweeping;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("countersign.publishing.queue.lag", this, PublishingMeters::lag)
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
        Gauge.builder("countersign.publishing.deliveries", this, all -> all.count(state))
                .description("Deliveries of all agencies that stand in this state now")
                .tag("state", state.name())
                .register(registry);
    }

    private double lag() {
        return database.sql("""
                        select timestampdiff(microsecond, min(due_at), utc_timestamp(6)) from delivery
                        where state = 'SCHEDULED' and due_at <= utc_timestamp(6)""").query((row, number) -> row.getLong(1) / 1e6).single();
    }

    private long count(DeliveryState state) {
        return database.sql("select count(*) from delivery where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    private static double epochSeconds(Sweeping sweeping) {
        return sweeping.last().map(at -> at.toEpochMilli() / 1e3).orElse(Double.NaN);
    }
}
