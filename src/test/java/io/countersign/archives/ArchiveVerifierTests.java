package io.countersign.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.archives.ArchiveReport.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveVerifierTests {

    private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aWholeArchiveHolds() throws IOException {
        ArchiveReport report = verified(this::pack);

        assertThat(report.holds()).isTrue();
        assertThat(report.lines())
                .extracting(Line::kind)
                .containsExactly("files", "posts", "manifests", "receipts", "media", "conversations", "record");
        assertThat(report.lines().getFirst().sentence(Locale.ENGLISH)).isEqualTo("Files in the list: 6 of 6 hold");
    }

    @Test
    void aFileThatIsNotInTheListIsFound() throws IOException {
        ArchiveReport report = verified(packing -> {
            packing.put("media/" + Digest.of(new byte[3]) + ".png", new byte[3]);
            pack(packing);
        });

        assertThat(broken(report)).containsExactly("files");
    }

    @Test
    void aPictureByAnotherNameIsFound() throws IOException {
        ArchiveReport report = verified(packing -> {
            packing.add("media/" + Digest.of(new byte[3]) + ".png", PICTURE);
            pack(packing);
        });

        assertThat(broken(report)).containsExactly("media");
    }

    @Test
    void aPostWithoutItsManifestIsFound() throws IOException {
        var frozen = new Papers.Revision("r1", 1, Digest.of(PICTURE), "2026-11-29T09:00:00Z", 1);
        var post = new Papers.Post(
                "p1",
                "a1",
                "PROMOTION",
                "SIGNED",
                "Ana",
                "2026-11-29T09:00:00Z",
                "Bread.",
                List.of(),
                null,
                List.of(frozen),
                List.of());

        ArchiveReport report = verified(packing -> {
            packing.paper("posts/p1.json", post);
            pack(packing);
        });

        assertThat(broken(report)).containsExactly("posts");
    }

    @Test
    void aFileAtAPlaceThatNoArchiveKnowsMakesItNone() throws IOException {
        for (String place : List.of("../owner.json", "/owner.json", "media/../owner.json", "notes.txt")) {
            assertThat(verified(packing -> {
                                packing.add(place, PICTURE);
                                pack(packing);
                            })
                            .lines())
                    .as(place)
                    .containsExactly(new Line("files", 0, 1));
        }
    }

    @Test
    void whatIsCutOffHoldsInNothing() throws IOException {
        byte[] whole = packed(this::pack);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThat(ArchiveVerifier.verify(file).holds())
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    private static List<String> broken(ArchiveReport report) {
        return report.lines().stream()
                .filter(line -> !line.holds())
                .map(Line::kind)
                .toList();
    }

    private ArchiveReport verified(Consumer<Packing> contents) throws IOException {
        return ArchiveVerifier.verify(Files.write(folder.resolve("archive.zip"), packed(contents)));
    }

    private static byte[] packed(Consumer<Packing> contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        contents.accept(new Packing(out));
        return out.toByteArray();
    }

    private void pack(Packing packing) {
        packing.add("README.txt", "Read me.".getBytes(StandardCharsets.UTF_8));
        packing.paper("owner.json", new Papers.Owner("Bluebird", "Crumb & Co.", "COMPANY", "Europe/Lisbon", ""));
        packing.paper("networks.json", List.of());
        packing.paper("house.json", List.of());
        packing.add("media/" + Digest.of(PICTURE) + ".png", PICTURE);
        packing.add("record.ndjson", new byte[0]);
        packing.seal("Bluebird", "Crumb & Co.", Instant.parse("2026-11-29T09:00:00Z"));
    }
}
