package io.countersign.identity;

import io.countersign.base.Identifier;
import io.countersign.base.LinkToken;
import io.countersign.base.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are signed in, over all nodes: a row each, which a request looks up by its key. */
@Component
class Sessions {

    /** How old the note of the last request may be; a row is not written for every click. */
    static final Duration COARSE = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient database;
    private final Clock clock;

    Sessions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    SessionId begin(PersonId person, LinkToken device, String browser) {
        SessionId id = SessionId.random();
        database.sql("insert into sign_in_session (id, person_id, device_sha256, browser, started_at, seen_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.bytes(), person.bytes(), device.sha256(), browser, now(), now())
                .update();
        return id;
    }

    /** Whether the person has signed in before, and never from this browser. */
    boolean isNewBrowser(PersonId person, LinkToken device) {
        return database.sql("select count(*) > 0 and coalesce(sum(device_sha256 = ?), 0) = 0"
                        + " from sign_in_session where person_id = ?")
                .params(device.sha256(), person.bytes())
                .query(Boolean.class)
                .single();
    }

    /** Whether the session goes on; notes that it was seen. */
    boolean goesOn(SessionId id) {
        LocalDateTime seen = database.sql("select seen_at from sign_in_session where id = ? and ended_at is null")
                .param(id.bytes())
                .query(LocalDateTime.class)
                .optional()
                .orElse(null);
        if (seen != null && seen.isBefore(at(clock.instant().minus(COARSE)))) {
            database.sql("update sign_in_session set seen_at = ? where id = ? and seen_at < ?")
                    .params(now(), id.bytes(), now())
                    .update();
        }
        return seen != null;
    }

    /** Where the person is signed in, the latest first. */
    List<OpenSession> of(PersonId person) {
        return database.sql("select id, browser, started_at, seen_at from sign_in_session"
                        + " where person_id = ? and ended_at is null order by started_at desc, id")
                .param(person.bytes())
                .query((row, number) -> new OpenSession(
                        new SessionId(Identifier.uuid(row.getBytes(1))),
                        row.getString(2),
                        instant(row.getObject(3, LocalDateTime.class)),
                        instant(row.getObject(4, LocalDateTime.class))))
                .list();
    }

    /** Ends a session because it is over by itself: left, run out, or gone with its node. */
    void over(SessionId id) {
        database.sql("update sign_in_session set ended_at = ? where id = ? and ended_at is null")
                .params(now(), id.bytes())
                .update();
    }

    /** Ends one of the person's own sessions; its next request is refused. Answers whether there was one to end. */
    boolean end(PersonId person, SessionId id) {
        return database.sql(
                                "update sign_in_session set ended_at = ? where id = ? and person_id = ? and ended_at is null")
                        .params(now(), id.bytes(), person.bytes())
                        .update()
                == 1;
    }

    /** Ends all of the person's sessions, or all but this one. */
    void endAll(PersonId person, @Nullable SessionId but) {
        database.sql("update sign_in_session set ended_at = ? where person_id = ? and ended_at is null and id <> ?")
                .params(now(), person.bytes(), but == null ? new byte[16] : but.bytes())
                .update();
    }

    /** Forgets browsers that have not been seen for more than a year; answers how many rows that were. */
    int forgetOld() {
        return database.sql("delete from sign_in_session where ended_at < ?")
                .param(at(clock.instant().minus(KEPT)))
                .update();
    }

    private LocalDateTime now() {
        return at(clock.instant());
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
