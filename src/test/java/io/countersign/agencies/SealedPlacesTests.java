package io.countersign.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.CannotStart;
import io.countersign.base.ClientId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import io.countersign.base.KeyRing;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed stays where it was sealed, and no sealed column is forgotten when keys change. */
@DatabaseTest
class SealedPlacesTests {

    /** Columns of bytes that are no secrets: texts and pictures, what was signed, keys that are wrapped by the ring. */
    private static final String OTHER_BYTES =
            "attestation|body|client_data|content|evidence|manifest|public_key|receipt|task_data|text|wrapped";

    /** Sealed with a person's own key, which stays: a change of the ring wraps it anew. */
    private static final Set<String> OF_PEOPLE =
            Set.of("authenticator.sealed", "key_origin.sealed_reach", "person_letter.sealed");

    private final AgencyKeys keys;
    private final KeyRing ring;
    private final AgencyTransactions transactions;
    private final JdbcClient database;
    private final TestWorld.Builder worlds;
    private final String ringFile;

    SealedPlacesTests(
            AgencyKeys keys,
            KeyRing ring,
            AgencyTransactions transactions,
            JdbcClient database,
            TestWorld.Builder worlds,
            @Value("${countersign.keys-file}") String ringFile) {
        this.keys = keys;
        this.ring = ring;
        this.transactions = transactions;
        this.database = database;
        this.worlds = worlds;
        this.ringFile = ringFile;
    }

    @Test
    void everyPlaceThatARoomHasIsDeclared() {
        List<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.countersign").stream()
                        .filter(type -> type.isAssignableTo(SealedPlace.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .toList();
        assertThat(SealedPlaces.declared())
                .extracting(place -> place.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written)
                .isNotEmpty();
    }

    @Test
    void everyColumnOfBytesIsASealedPlaceOrKnownToBeNone() {
        List<String> columns = database.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and data_type in ('varbinary', 'blob', 'mediumblob', 'longblob')
                          and table_name not like 'sandbox%' and column_name not regexp :others""")
                .param("others", "^(" + OTHER_BYTES + ")$")
                .query(String.class)
                .list();
        assertThat(columns).containsAll(OF_PEOPLE);
        assertThat(columns)
                .filteredOn(column -> !OF_PEOPLE.contains(column))
                .as("a new column of bytes is a SealedPlace of its room, or has its word in this test")
                .containsExactlyInAnyOrderElementsOf(
                        SealedPlaces.declared().stream().map(SealedPlace::place).toList());
    }

    @Test
    void nothingIsSealedInAPlaceThatIsNotDeclared() {
        World world = worlds.world();
        SealedPlace forgotten = new SealedPlace() {
            @Override
            public String table() {
                return "mail";
            }

            @Override
            public String column() {
                return "subject";
            }
        };
        assertThatThrownBy(() -> transactions.in(
                        world.agency().id(), () -> keys.seal(forgotten, UUID.randomUUID(), new byte[1])))
                .hasMessageContaining("mail.subject");
    }

    /** One secret where it stands. */
    private record Standing(AgencyId agency, SealedPlace place, UUID row) {}

    @Test
    void aThousandSecretsThatWereMovedOpenNowhere() {
        List<Standing> all = new ArrayList<>(secretsOf(worlds.world()));
        all.addAll(secretsOf(worlds.world()));
        all.forEach(one -> assertThat(open(one)).isEqualTo(plain(one)));
        List<Standing[]> moves = moves(all).subList(0, 1_000);

        int refused = 0;
        for (Standing[] move : moves) {
            byte[] own = stored(move[0]);
            store(move[0], stored(move[1]));
            try {
                open(move[0]);
            } catch (IllegalStateException doesNotOpen) {
                refused++;
            }
            store(move[0], own);
        }

        assertThat(refused).isEqualTo(1_000);
        all.forEach(one -> assertThat(open(one)).isEqualTo(plain(one)));
    }

    private static List<Standing[]> moves(List<Standing> all) {
        List<Standing[]> moves = new ArrayList<>();
        for (Standing to : all) {
            all.stream().filter(from -> from != to).forEach(from -> moves.add(new Standing[] {to, from}));
        }
        Collections.shuffle(moves, new Random(7));
        return moves;
    }

    private List<Standing> secretsOf(World world) {
        List<Standing> standing = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            standing.add(letter(world));
            standing.add(connection(world, world.crumb(), world.corporate().bytes()));
        }
        return standing;
    }

    private Standing letter(World world) {
        Standing one = new Standing(world.agency().id(), place("mail.sealed"), UUID.randomUUID());
        database.sql("""
                        insert into mail (agency_id, id, member_id, sent_to, subject, sealed, attempts, written_at, version)
                        values (?, ?, ?, 'a@example.org', '', ?, 0, utc_timestamp(6), 0)""")
                .params(
                        one.agency().bytes(),
                        Identifier.bytes(one.row()),
                        world.va().member().bytes(),
                        seal(one))
                .update();
        return one;
    }

    private Standing connection(World world, ClientId client, byte[] account) {
        Standing one = new Standing(world.agency().id(), place("connection.sealed_token"), UUID.randomUUID());
        database.sql("""
                        insert into connection (agency_id, id, client_id, account_id, sealed_token, since, ended_at, version)
                        values (?, ?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6), 0)""")
                .params(one.agency().bytes(), Identifier.bytes(one.row()), client.bytes(), account, seal(one))
                .update();
        return one;
    }

    private static SealedPlace place(String name) {
        return SealedPlaces.declared().stream()
                .filter(place -> place.place().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] plain(Standing one) {
        return ("the secret of " + one.row()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] seal(Standing one) {
        return transactions.in(one.agency(), () -> keys.seal(one.place(), one.row(), plain(one)));
    }

    private byte[] open(Standing one) {
        return CurrentAgency.in(one.agency(), () -> keys.open(one.place(), one.row(), stored(one)));
    }

    private byte[] stored(Standing one) {
        return database.sql("select " + one.place().column() + " from `"
                        + one.place().table() + "` where id = ?")
                .param(Identifier.bytes(one.row()))
                .query(byte[].class)
                .single();
    }

    private void store(Standing one, byte[] secret) {
        database.sql("update `" + one.place().table() + "` set " + one.place().column() + " = ? where id = ?")
                .params(secret, Identifier.bytes(one.row()))
                .update();
    }

    @Test
    void nothingStartsWithAKeyRingThatIsNotOfThisDatabase(@TempDir Path folder) throws Exception {
        worlds.world();
        Path other = folder.resolve("other.json");
        KeyRing.create(other);
        var before = SealedRows.in(database, Path.of(ringFile)).size();

        assertThatThrownBy(() -> new StoredKeys(database, KeyRing.in(other)).afterSingletonsInstantiated())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("do not open with this key ring");

        assertThatCode(() -> new StoredKeys(database, ring).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        assertThat(SealedRows.in(database, Path.of(ringFile))).hasSize(before);
        assertThatThrownBy(() -> KeyRing.in(folder.resolve("missing.json")))
                .hasMessageContaining("no readable key file");
    }
}
