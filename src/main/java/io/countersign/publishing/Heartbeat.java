package io.countersign.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that the database is younger than this node remembers: then somebody put a backup back. Twice a minute a
 * number in the database goes up and is written to a file beside the keys; a restored database counts from less.
 */
@Component
class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Clock clock;
    private final Path file;
    private Instant next = Instant.MIN;
    private boolean told;
    private @Nullable Beat last;

    Heartbeat(
            JdbcClient database,
            Clock clock,
            @Value("${countersign.heartbeat-file:}") String file,
            @Value("${countersign.keys-file:}") String keys) {
        this.database = database;
        this.clock = clock;
        this.file = Path.of(file.isBlank() ? keys + ".heartbeat" : file);
    }

    /** Goes on counting, when it is time, and marks the database where it has fallen behind. */
    void run() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Beat before = last == null ? remembered() : last;
        Beat beat = count();
        if (before != null && beat.isBehind(before)) {
            LOG.warn("The database is older than this node remembers: a backup was put back.");
            database.sql("update installation set restored_at = utc_timestamp(6) where restored_at is null")
                    .update();
        }
        last = beat;
        remember(beat);
    }

    private Beat count() {
        database.sql("update installation set beats = beats + 1").update();
        return database.sql("select name, beats from installation")
                .query((row, number) -> new Beat(row.getString(1), row.getLong(2)))
                .single();
    }

    private @Nullable Beat remembered() {
        try {
            return Beat.parse(Files.readString(file));
        } catch (NoSuchFileException first) {
            return null;
        } catch (IOException | IllegalArgumentException unreadable) {
            tell(unreadable);
            return null;
        }
    }

    private void remember(Beat beat) {
        try {
            Path draft = Path.of(file + ".new");
            Files.writeString(draft, beat.line());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            tell(unwritable);
        }
    }

    private void tell(Exception failed) {
        if (!told) {
            LOG.warn(
                    "The file {} cannot be used, so a restored backup would go unnoticed after a restart. Set"
                            + " COUNTERSIGN_HEARTBEAT_FILE to a file that may be written, or run after-restore after"
                            + " each restore. ({})",
                    file,
                    failed.toString());
            told = true;
        }
    }

    /** How far an installation has come. */
    private record Beat(String installation, long number) {

        static Beat parse(String line) {
            String[] parts = line.strip().split(" ");
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a heartbeat: " + line);
            }
            return new Beat(parts[0], Long.parseLong(parts[1]));
        }

        String line() {
            return installation + " " + number + "\n";
        }

        /** Whether it is the same installation at a moment before, or at the same, though it was counted later. */
        boolean isBehind(Beat before) {
            return installation.equals(before.installation) && number <= before.number;
        }
    }
}
