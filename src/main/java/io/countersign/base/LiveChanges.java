package io.countersign.base;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changes while people look at it. A room notes the id of what it changed in the transaction that changes it; each
 * node looks twice a second at what was noted in the agencies that somebody has open on it, and tells the screens, which
 * read again for themselves.
 */
@Component
public class LiveChanges implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final int PAUSE_MILLIS = 500;

    private final JdbcClient database;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Set<Long> seen = Set.of();
    private @Nullable ScheduledExecutorService looking;

    LiveChanges(JdbcClient database) {
        this.database = database;
    }

    private record Listener(AgencyId agency, String room, Consumer<Set<UUID>> told) {}

    private record Change(long seq, AgencyId agency, String room, UUID id) {}

    /** Notes in the transaction at hand that something of a room has changed. */
    public void note(AgencyId agency, String room, UUID id) {
        database.sql("insert into live_change (agency_id, room, id) values (:agency, :room, :id)")
                .param("agency", agency.bytes())
                .param("room", room)
                .param("id", Identifier.bytes(id))
                .update();
    }

    /** Tells of changes in a room of an agency until the answer is run. */
    public Runnable listen(AgencyId agency, String room, Consumer<Set<UUID>> told) {
        Listener listener = new Listener(agency, room, told);
        listeners.add(listener);
        look();
        return () -> listeners.remove(listener);
    }

    /** Forgets what every node has had ample time to see. */
    void sweep() {
        database.sql("delete from live_change where at < utc_timestamp(6) - interval 10 minute")
                .update();
    }

    private synchronized void look() {
        if (looking == null) {
            looking = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-changes").factory());
            looking.scheduleWithFixedDelay(this::tell, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        try {
            Set<AgencyId> open = listeners.stream().map(Listener::agency).collect(Collectors.toSet());
            if (!open.isEmpty()) {
                fresh(open)
                        .forEach((where, ids) -> listeners.stream()
                                .filter(one -> one.agency().equals(where.agency())
                                        && one.room().equals(where.room()))
                                .forEach(one -> one.told().accept(ids)));
            }
        } catch (RuntimeException failed) {
            LOG.warn("Open screens could not be told of changes; they will be, half a second later.", failed);
        }
    }

    private record Where(AgencyId agency, String room) {}

    /**
     * What has not been told yet. Numbers are given before transactions end, so a lower one can show up after a higher
     * one: the last half minute is read each time, and what was told is remembered.
     */
    private Map<Where, Set<UUID>> fresh(Set<AgencyId> open) {
        List<Change> recent = database.sql("""
                        select seq, agency_id, room, id from live_change
                        where at > utc_timestamp(6) - interval 30 second and agency_id in (:agencies)""")
                .param("agencies", open.stream().map(agency -> agency.bytes()).toList())
                .query((row, number) -> new Change(
                        row.getLong(1),
                        new AgencyId(Identifier.uuid(row.getBytes(2))),
                        row.getString(3),
                        Identifier.uuid(row.getBytes(4))))
                .list();
        Map<Where, Set<UUID>> fresh = new HashMap<>();
        for (Change change : recent) {
            if (!seen.contains(change.seq())) {
                fresh.computeIfAbsent(new Where(change.agency(), change.room()), where -> new HashSet<>())
                        .add(change.id());
            }
        }
        seen = recent.stream().map(Change::seq).collect(Collectors.toSet());
        return fresh;
    }

    @Override
    public synchronized void destroy() {
        listeners.clear();
        if (looking != null) {
            looking.shutdownNow();
        }
    }
}
