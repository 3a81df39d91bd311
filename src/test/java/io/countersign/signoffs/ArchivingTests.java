package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.archives.ArchiveReport;
import io.countersign.archives.ArchiveReport.Line;
import io.countersign.archives.ArchiveVerifier;
import io.countersign.archives.Archiving;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.conversations.Heard;
import io.countersign.conversations.Listening;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** A client's archive: what is in it, who gets it, and that no byte of it changes unseen. */
@DatabaseTest
@Import(SigningDesk.class)
class ArchivingTests {

    private static final int PLACES = 200;

    private final SigningDesk desk;
    private final Archiving archiving;
    private final Listening listening;
    private final Clock clock;
    private final World world;

    @TempDir
    private Path folder;

    ArchivingTests(SigningDesk desk, Archiving archiving, Listening listening, Clock clock, TestWorld.Builder worlds) {
        this.desk = desk;
        this.archiving = archiving;
        this.listening = listening;
        this.clock = clock;
        this.world = worlds.world();
    }

    private Actor owner() {
        return world.crumbOwner().actor();
    }

    private byte[] archive() {
        RevisionId first = desk.askedOnCorporate(world, "Fresh bread, caf\u00e9 open.");
        RevisionId second = desk.askedOnCorporate(world, "Rolls, too.");
        desk.sign(owner(), first, second);
        desk.draft(world, world.crumb(), world.corporate(), "A draft of rolls.");
        desk.draft(world, world.mira(), world.personal(), "Nothing of the bakery.");
        listening.enter(
                world.va().actor(),
                world.corporate(),
                new Heard("Dee", "Is it open?", "", clock.instant().minusSeconds(60), new byte[0]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archiving.write(owner(), world.crumb(), out);
        return out.toByteArray();
    }

    private ArchiveReport verified(byte[] archive) throws IOException {
        return ArchiveVerifier.verify(Files.write(folder.resolve("archive.zip"), archive));
    }

    @Test
    void holdsEverythingOfTheClientAndNothingOfAnother() throws IOException {
        byte[] archive = archive();
        Map<String, byte[]> files = unpacked(archive);
        assertThat(files.keySet())
                .contains("README.txt", "owner.json", "networks.json", "house.json", "record.ndjson", "index.json");
        assertThat(count(files, "posts/")).isEqualTo(3);
        assertThat(count(files, "manifests/")).isEqualTo(2);
        assertThat(count(files, "receipts/")).isEqualTo(2);
        assertThat(count(files, "media/")).isEqualTo(1);
        assertThat(count(files, "conversations/")).isEqualTo(1);
        String all = new String(archive, StandardCharsets.UTF_8);
        assertThat(all).contains("Fresh bread", "A draft of rolls.", "Is it open?");
        assertThat(all).doesNotContain("Nothing of the bakery", "Harbour", "@example.org");
        ArchiveReport report = verified(archive);
        assertThat(report.holds()).as(report.toString()).isTrue();
        assertThat(report.lines())
                .filteredOn(line -> line.kind().equals("receipts"))
                .containsExactly(new Line("receipts", 2, 2));
        assertThat(report.lines())
                .filteredOn(line -> line.kind().equals("record"))
                .allMatch(line -> line.all() > 5);
    }

    @Test
    void onlyAnOwnerTakesItAndWithAFreshProof() {
        for (Actor other : new Actor[] {world.manager().actor(), world.va().actor()}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> archiving.write(other, world.crumb(), new ByteArrayOutputStream()));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> archiving.write(world.miraOwner().actor(), world.crumb(), new ByteArrayOutputStream()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> archiving.require(owner(), world.crumb(), SigningDesk.WRONG));
        archiving.require(owner(), world.crumb(), SigningDesk.RIGHT);
    }

    @Test
    void findsEveryChangedByte() throws IOException {
        byte[] archive = archive();
        Random places = new Random(20261129);
        for (int change = 0; change < PLACES; change++) {
            byte[] changed = archive.clone();
            int place = places.nextInt(changed.length);
            changed[place] ^= (byte) (1 + places.nextInt(255));
            assertThat(verified(changed).holds()).as("byte " + place).isFalse();
        }
        assertThat(verified(java.util.Arrays.copyOf(archive, archive.length - 1))
                        .holds())
                .isFalse();
        assertThat(verified(java.util.Arrays.copyOf(archive, archive.length + 1))
                        .holds())
                .isFalse();
    }

    @Test
    void findsOtherWordsEvenWhereTheListWasMadeAnew() throws IOException {
        byte[] archive = archive();
        assertThat(verified(packed(unpacked(archive))).holds()).isTrue();
        assertThat(broken(forged(archive, "manifests/", "Fresh bread", "Stale bread")))
                .contains("manifests", "receipts");
        assertThat(broken(forged(archive, "receipts/", "PASSWORD", "PASSWORT"))).contains("receipts");
        assertThat(broken(forged(archive, "record.ndjson", "post.signed", "post.sighed")))
                .containsExactly("record");
        assertThat(broken(forged(archive, "owner.json", "Crumb", "Krumm"))).isEmpty();
    }

    private java.util.List<String> broken(byte[] archive) throws IOException {
        return verified(archive).lines().stream()
                .filter(line -> line.whole() != line.all())
                .map(Line::kind)
                .toList();
    }

    /** Changes words in the files of a folder, and lists them anew, as somebody would who hides it. */
    private static byte[] forged(byte[] archive, String folder, String words, String others) throws IOException {
        Map<String, byte[]> files = unpacked(archive);
        String index = text(java.util.Objects.requireNonNull(files.get("index.json")));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(folder)) {
                String before = digest(file.getValue());
                file.setValue(bytes(text(file.getValue()).replace(words, others)));
                index = index.replace(before, digest(file.getValue()));
            }
        }
        files.put("index.json", bytes(index));
        files.put("index.sha256", bytes(digest(bytes(index))));
        return packed(files);
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static long count(Map<String, byte[]> files, String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder)).count();
    }

    private static String digest(byte[] bytes) {
        return Sha256.hex(Sha256.of(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
