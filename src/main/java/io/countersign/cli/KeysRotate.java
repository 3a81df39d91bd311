package io.countersign.cli;

import io.countersign.agencies.KeyRotation;
import io.countersign.agencies.SealTally;
import io.countersign.base.KeyRing;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Changes the key ring and every agency's keys, and seals every secret anew, while the application runs. */
@Command(name = "rotate", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class KeysRotate implements Callable<Integer> {

    /** One change at a time: two would each give the ring a new key. */
    private static final String ALONE = "select get_lock(left(concat('countersign-keys-', database()), 64), 0)";

    private final Surroundings around;
    private final KeyRotation.Step step;
    private final Texts texts = Texts.in(Locale.getDefault());

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dry;

    KeysRotate(Surroundings around, KeyRotation.Step step) {
        this.around = around;
        this.step = step;
    }

    @Override
    public Integer call() throws SQLException, GeneralSecurityException {
        Path file = Path.of(around.settings().required("COUNTERSIGN_KEYS_FILE"));
        KeyRing ring = ring(file);
        try (Connection database = around.settings().writableDatabase()) {
            database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            requireAlone(database);
            KeyRotation rotation = new KeyRotation(database, ring, step);
            requireTheRing(rotation, file);
            List<SealTally> tallies = dry ? rotation.plan() : rotation.run();
            tallies.forEach(this::tell);
            around.out().println(texts.get(dry ? "cli.rotate.dry" : "cli.rotate.done", file));
            return tallies.stream().allMatch(tally -> tally.broken().isEmpty()) ? ExitCode.OK : Commands.NOT_VERIFIED;
        }
    }

    private static KeyRing ring(Path file) {
        if (!Files.isReadable(file)) {
            throw Refusal.by("cli.rotate.no-ring", file).asException();
        }
        try {
            return KeyRing.in(file);
        } catch (IllegalStateException unusable) {
            throw Refusal.by("cli.rotate.no-ring", file).asException();
        }
    }

    private static void requireAlone(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(ALONE)) {
            if (!row.next() || row.getInt(1) != 1) {
                throw Refusal.by("cli.rotate.running").asException();
            }
        }
    }

    private static void requireTheRing(KeyRotation rotation, Path file) throws SQLException {
        long foreign = rotation.foreign();
        if (foreign > 0) {
            throw Refusal.by("cli.rotate.foreign", file, foreign).asException();
        }
    }

    private void tell(SealTally tally) {
        String place = tally.place().place();
        around.out()
                .println(texts.get(
                        dry ? "cli.rotate.would" : "cli.rotate.place",
                        place,
                        tally.anew(),
                        tally.before(),
                        tally.empty(),
                        tally.broken().size()));
        tally.broken().forEach(row -> around.out().println(texts.get("cli.rotate.broken", place, row)));
    }
}
