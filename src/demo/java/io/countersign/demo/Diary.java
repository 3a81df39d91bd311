package io.countersign.demo;

import io.countersign.notifications.SendMails;
import io.countersign.publishing.Publisher;
import io.countersign.publishing.Reconciliation;
import io.countersign.publishing.Sweeping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days of the demonstration: what happens when. They are lived through one moment after the other with the clock set
 * back, and after each moment the house does what it does by itself: it plans, sends, looks and writes letters.
 */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class Diary {

    private static final Logger LOG = LoggerFactory.getLogger(Diary.class);
    private static final long MILLI = 1_000_000;
    private static final long GLANCE = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PriorityQueue<Moment> moments =
            new PriorityQueue<>(Comparator.comparing(Moment::at).thenComparing(Moment::order));
    private final DemoClock clock;
    private final TimedDatabase database;
    private final JdbcClient events;
    private final Publisher publisher;
    private final Sweeping sweeping;
    private final Reconciliation reconciliation;
    private final SendMails mails;
    private Instant today = Instant.EPOCH;
    private int written;

    Diary(
            DemoClock clock,
            DataSource database,
            JdbcClient events,
            Publisher publisher,
            Sweeping sweeping,
            Reconciliation reconciliation,
            SendMails mails) {
        this.clock = clock;
        this.database = (TimedDatabase) database;
        this.events = events;
        this.publisher = publisher;
        this.sweeping = sweeping;
        this.reconciliation = reconciliation;
        this.mails = mails;
    }

    private record Moment(Instant at, int order, Runnable happening) {}

    /** Opens the diary: from here on "today" is now. */
    void open() {
        today = clock.instant();
    }

    /** A time of day so many days from today, where somebody lives. */
    Instant on(int day, String time, ZoneId zone) {
        return today.atZone(zone).plusDays(day).with(LocalTime.parse(time)).toInstant();
    }

    Instant ago(Duration before) {
        return today.minus(before);
    }

    void at(Instant moment, Runnable happening) {
        moments.add(new Moment(moment, written++, happening));
    }

    /** Lets the house do what is due at a time, though nobody does anything. */
    void look(Instant moment) {
        if (moment.isBefore(today)) {
            at(moment, () -> {});
        }
    }

    /** Lives through everything that is written, in its order, and is back in today afterwards. */
    void live() {
        database.beginBatch();
        try {
            Instant last = Instant.MIN;
            for (Moment next = moments.poll(); next != null; next = moments.poll()) {
                last = next.at().isAfter(last) ? next.at() : last;
                clock.moveTo(last);
                long begin = System.nanoTime();
                next.happening().run();
                long done = System.nanoTime();
                carryOn();
                LOG.debug("{}: {} ms and {} ms", next.at(), (done - begin) / MILLI, (System.nanoTime() - done) / MILLI);
                last = clock.instant();
            }
        } finally {
            clock.comeBack();
            database.endBatch();
        }
    }

    private void carryOn() {
        settle();
        sweeping.run();
        while (publisher.run() > 0) {
            settle();
        }
        reconciliation.run();
        settle();
        mails.run();
    }

    /** Waits for what follows from what has happened. */
    private void settle() {
        Instant end = Instant.now().plus(PATIENCE);
        while (isUnderWay()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("what follows from a moment of the demonstration does not end");
            }
            LockSupport.parkNanos(GLANCE);
        }
    }

    private boolean isUnderWay() {
        return events.sql("select exists(select 1 from EVENT_PUBLICATION where completion_date is null)")
                .query(Boolean.class)
                .single();
    }
}
