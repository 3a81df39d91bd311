package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.ledger.LedgerWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineCommandsTests {

    private final List<String> lines = LedgerWorld.exported(10);
    private final String export = String.join("\n", lines) + "\n";
    private final Terminal terminal = Terminal.with(Map.of());

    @Test
    void verifiesWhatIsPipedIn() {
        assertThat(terminal.run(export, "ledger", "verify")).isZero();
        assertThat(terminal.out().toString()).contains("10 entries").containsPattern("\n10:[0-9a-f]{64}\n");
    }

    @Test
    void verifiesAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ledger.jsonl"), export);
        assertThat(terminal.run("", "ledger", "verify", file.toString())).isZero();
        assertThat(terminal.run(
                        "", "ledger", "verify", folder.resolve("no.jsonl").toString()))
                .isEqualTo(2);
        assertThat(terminal.err().toString()).contains("no.jsonl");
    }

    @Test
    void findsOneChangedCharacterAcrossALine() {
        String line = lines.get(4);
        for (int at = 0; at < line.length(); at += 5) {
            String changed = line.substring(0, at) + (line.charAt(at) == 'x' ? 'y' : 'x') + line.substring(at + 1);
            assertThat(terminal.run(export.replace(line, changed), "ledger", "verify"))
                    .as(changed)
                    .isEqualTo(1);
        }
        assertThat(terminal.out().toString()).contains("breaks at entry 5:");
    }

    @Test
    void findsACutTailOnlyWithAHead() {
        assertThat(terminal.run(export, "ledger", "verify")).isZero();
        String head = terminal.out().toString().lines().toList().getLast();
        String cut = String.join("\n", lines.subList(0, 8));

        assertThat(terminal.run(cut, "ledger", "verify")).isZero();
        assertThat(terminal.run(cut, "ledger", "verify", "--head", head)).isEqualTo(1);
        assertThat(terminal.run(export, "ledger", "verify", "--head", head)).isZero();
        assertThat(terminal.run("", "ledger", "verify", "--head", head)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5:abc", "x:y", "-1:00"})
    void refusesAHeadThatIsNone(String head) {
        assertThat(terminal.run(export, "ledger", "verify", "--head", head)).isEqualTo(2);
        assertThat(terminal.err().toString()).contains("SEQ:HEX");
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThat(terminal.run("", "ledger", "export", "--agency", "some")).isEqualTo(2);
        assertThat(terminal.run("", "migrate")).isEqualTo(2);
        assertThat(terminal.err().toString().lines())
                .containsExactly(
                        "Set COUNTERSIGN_DATABASE_URL in the environment and try again.",
                        "Set COUNTERSIGN_DATABASE_URL in the environment and try again.");
    }

    @Test
    void saysWhichAccountIsMissing() {
        Terminal halfSet = Terminal.with(Map.of("COUNTERSIGN_DATABASE_URL", "jdbc:mysql://localhost:1/none"));
        assertThat(halfSet.run("", "migrate")).isEqualTo(2);
        assertThat(halfSet.err().toString())
                .isEqualToIgnoringNewLines("Set COUNTERSIGN_DATABASE_MIGRATE_USER in the environment and try again.");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        Terminal deaf = Terminal.with(Map.of("COUNTERSIGN_DATABASE_URL", "jdbc:mysql://localhost:1/none"));
        assertThat(deaf.run("", "ledger", "verify", "--agency", "some")).isEqualTo(2);
        assertThat(deaf.err().toString())
                .startsWith("The database could not do it:")
                .hasLineCount(1);
    }

    @Test
    void takesAFileOrAnAgencyButNotBoth() {
        assertThat(terminal.run("", "ledger", "verify", "some.jsonl", "--agency", "some"))
                .isEqualTo(2);
        assertThat(terminal.err().toString()).contains("not both");
    }

    @Test
    void explainsItself() {
        assertThat(terminal.run("", "ledger", "verify", "--help")).isZero();
        assertThat(terminal.out().toString()).contains("Verifies a record", "a head that was kept elsewhere");
        assertThat(terminal.run("", "no-such-command")).isEqualTo(2);
    }

    @Test
    void makesAKeyRingOnceAndLeavesItAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new").resolve("keys.json");
        Terminal terminal = Terminal.with(Map.of("COUNTERSIGN_KEYS_FILE", file.toString()));

        assertThat(terminal.run("", "keys")).isZero();
        String made = Files.readString(file);
        assertThat(terminal.run("", "keys")).isEqualTo(2);

        assertThat(Files.readString(file)).isEqualTo(made).contains("AesGcmKey");
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(terminal.err().toString()).contains("is there already");
    }

    @Test
    void saysOfAFileThatIsNoArchiveThatNothingHolds(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("archive.zip"), "no archive");
        Terminal terminal = Terminal.with(Map.of());

        assertThat(terminal.run("", "archive", "verify", file.toString())).isEqualTo(1);
        assertThat(terminal.out().toString()).isEqualToIgnoringNewLines("Files in the list: only 0 of 1 hold");
        assertThat(terminal.run("", "archive", "verify", folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    @Test
    void readsSecretsFromFilesBelowTheEnvironment(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("COUNTERSIGN_DATABASE_URL"), "jdbc:from-file\n");
        Files.writeString(folder.resolve("COUNTERSIGN_DATABASE_USER"), "from-file\n");
        Settings settings = Settings.around(
                Map.of("COUNTERSIGN_SECRETS", folder.toString(), "COUNTERSIGN_DATABASE_USER", "from-environment"));

        assertThat(settings.databaseUrl()).isEqualTo("jdbc:from-file");
        assertThat(settings.applicationUser()).isEqualTo("from-environment");
        assertThat(Settings.around(Map.of("COUNTERSIGN_SECRETS", folder + "/nowhere"))
                        .environment())
                .hasSize(1);
    }
}
