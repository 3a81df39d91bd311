package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.AskingToConnect;
import io.countersign.agencies.SealedRows;
import io.countersign.base.KeyRing;
import io.countersign.base.PersonId;
import io.countersign.identity.PersonKeys;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestDatabase;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changing the keys from the command line. */
@DatabaseTest
class KeysRotateTests {

    private final AskingToConnect asking;
    private final TestWorld.Builder worlds;
    private final PersonKeys people;
    private final JdbcClient database;
    private final String url;
    private final Path ring;

    KeysRotateTests(
            AskingToConnect asking,
            TestWorld.Builder worlds,
            PersonKeys people,
            JdbcClient database,
            @Value("${spring.datasource.url}") String url,
            @Value("${countersign.keys-file}") String ring) {
        this.asking = asking;
        this.worlds = worlds;
        this.people = people;
        this.database = database;
        this.url = url;
        this.ring = Path.of(ring);
    }

    @BeforeEach
    void aLetterThatIsSealed() {
        World world = worlds.world();
        asking.ask(world.va().actor(), world.personal());
        Awaitility.await()
                .until(() -> secrets().stream()
                        .anyMatch(one -> one.agency().equals(world.agency().id())));
    }

    private List<SealedRows.Secret> secrets() {
        return SealedRows.in(database, ring);
    }

    /** Other tests break what they try to break. */
    private Set<UUID> broken() {
        return secrets().stream()
                .filter(one -> !one.opens())
                .map(SealedRows.Secret::row)
                .collect(Collectors.toSet());
    }

    private Terminal terminal(Path file) {
        return Terminal.with(Map.of(
                "COUNTERSIGN_DATABASE_URL", url,
                "COUNTERSIGN_DATABASE_USER", TestDatabase.user(),
                "COUNTERSIGN_DATABASE_PASSWORD", TestDatabase.password(),
                "COUNTERSIGN_KEYS_FILE", file.toString()));
    }

    @Test
    void sealsEverythingAnewAndSaysHowMuch() throws Exception {
        var rights = Files.getPosixFilePermissions(ring);
        String old = Files.readString(ring);
        Set<Integer> before = secrets().stream().map(SealedRows.Secret::key).collect(Collectors.toSet());
        Set<UUID> broken = broken();
        long letters = secrets().stream()
                .filter(one -> one.place().equals("mail.sealed"))
                .count();
        Terminal terminal = terminal(ring);

        assertThat(terminal.run("", "keys", "rotate"))
                .as(terminal.err()::toString)
                .isBetween(0, Commands.NOT_VERIFIED);

        assertThat(terminal.out().toString())
                .contains("mail.sealed: " + letters + " sealed anew, 0 with the new key before, 0 empty, 0 broken.")
                .contains("sign_off.seal: ", "connection.sealed_token: ", "connection_request.sealed_secret: ")
                .contains("every agency have a new key");
        assertThat(secrets())
                .filteredOn(one -> !broken.contains(one.row()))
                .filteredOn(one -> !one.place().equals("sign_off.seal"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.opens() && one.newest() && !before.contains(one.key()))
                        .isTrue());
        assertThat(Files.readString(ring)).isNotEqualTo(old).containsOnlyOnce("keyId\"");
        assertThat(Files.getPosixFilePermissions(ring)).isEqualTo(rights);
    }

    @Test
    void whatIsSealedForAPersonOpensWithTheNewRing() throws Exception {
        PersonId person = worlds.world().va().actor().person().orElseThrow();
        UUID row = UUID.randomUUID();
        byte[] secret = "the secret of an app".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = people.seal(person, "authenticator.sealed", row, secret);
        byte[] before = wrapped(person);

        assertThat(terminal(ring).run("", "keys", "rotate")).isBetween(0, Commands.NOT_VERIFIED);

        assertThat(wrapped(person)).isNotEqualTo(before);
        assertThat(KeyRing.in(ring).isNewest(wrapped(person))).isTrue();
        assertThat(people.open(person, "authenticator.sealed", row, sealed)).isEqualTo(secret);
    }

    private byte[] wrapped(PersonId person) {
        return database.sql("select wrapped from person_key where person_id = ?")
                .param(person.bytes())
                .query(byte[].class)
                .single();
    }

    @Test
    void countsAndChangesNothingWhenAsked() throws Exception {
        List<String> before = bytes();
        String file = Files.readString(ring);
        Terminal terminal = terminal(ring);

        assertThat(terminal.run("", "keys", "rotate", "--dry-run"))
                .as(terminal.err()::toString)
                .isBetween(0, Commands.NOT_VERIFIED);

        assertThat(terminal.out().toString())
                .containsPattern("mail.sealed: [1-9]\\d* to be sealed anew, 0 with")
                .contains("Nothing was changed.");
        assertThat(bytes()).isEqualTo(before);
        assertThat(Files.readString(ring)).isEqualTo(file);
    }

    @Test
    void changesNothingWithAnotherRingOrNone(@TempDir Path folder) throws Exception {
        List<String> before = bytes();
        Path other = folder.resolve("other.json");
        KeyRing.create(other);
        String file = Files.readString(other);
        Path garbage = Files.writeString(folder.resolve("garbage.json"), "{}");

        assertRefused(other, "not open with");
        assertRefused(folder.resolve("missing.json"), "cannot be read");
        assertRefused(garbage, "cannot be read");

        assertThat(bytes()).isEqualTo(before);
        assertThat(Files.readString(other)).isEqualTo(file);
        assertThat(folder).isDirectoryNotContaining("glob:**missing*");
    }

    private void assertRefused(Path file, String sentence) {
        Terminal terminal = terminal(file);
        assertThat(terminal.run("", "keys", "rotate")).isEqualTo(2);
        assertThat(terminal.err().toString())
                .contains(sentence, "othing was changed")
                .hasLineCount(1);
    }

    private List<String> bytes() {
        return secrets().stream()
                .map(one -> one.row() + HexFormat.of().formatHex(one.sealed()))
                .sorted()
                .toList();
    }
}
