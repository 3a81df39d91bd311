package io.countersign.archives;

import io.countersign.archives.ArchiveReport.Line;
import io.countersign.base.Refused;
import io.countersign.ledger.ChainExcerpt;
import io.countersign.ledger.ChainLine;
import io.countersign.ledger.Unreadable;
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Verifies an archive with nothing but the file: every digest, every manifest, every proof with its path, every line of the
 * record.
 *
 * @see "docs/archive-v1.md"
 */
public final class ArchiveVerifier {

    private final Contents contents;
    private final Set<String> pictures;
    private final Map<String, Long> signatures;
    private final Map<String, String> frozen = new HashMap<>();

    private ArchiveVerifier(Contents contents) {
        this.contents = contents;
        this.pictures = contents.in("media").stream().map(contents::sha256).collect(Collectors.toSet());
        this.signatures = contents.in("receipts").stream()
                .collect(Collectors.groupingBy(ArchiveVerifier::signedIn, Collectors.counting()));
        contents.in("posts").stream()
                .filter(sure(this::isPost))
                .map(path -> contents.read(path, Papers.Post.class))
                .flatMap(post -> post.revisions().stream())
                .forEach(one -> frozen.put(manifest(one.id()), one.sha256()));
    }

    /** Verifies a file; one that is no archive to the last byte holds in nothing. */
    public static ArchiveReport verify(Path file) throws IOException {
        try {
            return of(Contents.of(file));
        } catch (Refused changed) {
            return new ArchiveReport(List.of(new Line("files", 0, 1)));
        }
    }

    static ArchiveReport of(Contents contents) {
        return new ArchiveVerifier(contents).report();
    }

    private ArchiveReport report() {
        List<Line> lines = new ArrayList<>();
        lines.add(files());
        lines.add(folder("posts", this::postHolds));
        lines.add(folder("manifests", this::manifestHolds));
        lines.add(folder("receipts", this::receiptHolds));
        lines.add(folder("media", this::mediaHolds));
        lines.add(folder("conversations", this::conversationHolds));
        lines.add(record());
        return new ArchiveReport(lines);
    }

    private Line files() {
        List<Papers.Listed> found = contents.files();
        try {
            Papers.Index index = contents.read(Packing.INDEX, Papers.Index.class);
            boolean sealed = contents.paper(Packing.SEAL)
                    .filter(seal -> new String(seal, StandardCharsets.US_ASCII).equals(contents.sha256(Packing.INDEX)))
                    .isPresent();
            boolean whole = sealed && index.version().equals(Papers.VERSION) && ownersPapersHold();
            long same = found.stream().filter(index.files()::contains).count();
            int all = Math.max(found.size(), index.files().size());
            return new Line("files", whole ? (int) same : 0, Math.max(1, all));
        } catch (IllegalArgumentException unreadable) {
            return new Line("files", 0, Math.max(1, found.size()));
        }
    }

    private boolean ownersPapersHold() {
        contents.read("owner.json", Papers.Owner.class);
        contents.read("networks.json", Papers.Account[].class);
        contents.read("house.json", Papers.House[].class);
        return contents.has("README.txt") && contents.has("record.ndjson");
    }

    private Line folder(String folder, Predicate<String> holds) {
        List<String> places = contents.in(folder);
        return new Line(folder, (int) places.stream().filter(sure(holds)).count(), places.size());
    }

    private static Predicate<String> sure(Predicate<String> holds) {
        return path -> {
            try {
                return holds.test(path);
            } catch (IllegalArgumentException | Unreadable unreadable) {
                return false;
            }
        };
    }

    /** A post names the digest of each of its manifests, how often each was signed, and its pictures. */
    private boolean postHolds(String path) {
        Papers.Post post = contents.read(path, Papers.Post.class);
        return path.equals("posts/" + post.id() + ".json")
                && post.media().stream().allMatch(picture -> contents.has(picture.file()))
                && post.revisions().stream().allMatch(this::revisionHolds);
    }

    private boolean isPost(String path) {
        return !contents.read(path, Papers.Post.class).id().isEmpty();
    }

    private boolean revisionHolds(Papers.Revision revision) {
        return contents.sha256(manifest(revision.id())).equals(revision.sha256())
                && signatures.getOrDefault(revision.id(), 0L) == revision.signatures();
    }

    /** A manifest is one to the last byte, belongs to a post, and its pictures lie beside it. */
    private boolean manifestHolds(String path) {
        Manifest manifest = Manifest.parse(contents.paper(path).orElseThrow());
        return contents.sha256(path).equals(frozen.get(path))
                && manifest.media().stream().map(Manifest.Picture::sha256).allMatch(pictures::contains);
    }

    /** A proof holds in itself, and over the very manifest that lies beside it. */
    private boolean receiptHolds(String path) {
        Receipt receipt = Receipt.parse(contents.paper(path).orElseThrow());
        return receipt.holds() && receipt.fingerprint().equals(contents.sha256(manifest(signedIn(path))));
    }

    private static String signedIn(String path) {
        return path.substring("receipts/".length(), Math.max("receipts/".length(), path.lastIndexOf('-')));
    }

    private boolean mediaHolds(String path) {
        return path.startsWith("media/" + contents.sha256(path));
    }

    private boolean conversationHolds(String path) {
        Papers.Conversation said = contents.read(path, Papers.Conversation.class);
        String screenshot = said.screenshot();
        return path.equals("conversations/" + said.id() + ".json") && (screenshot == null || contents.has(screenshot));
    }

    private Line record() {
        List<String> lines = contents.paper("record.ndjson")
                .map(text -> new String(text, StandardCharsets.UTF_8).lines().toList())
                .orElse(List.of());
        ChainExcerpt excerpt = new ChainExcerpt();
        int whole = (int) lines.stream()
                .filter(sure(line -> excerpt.accept(ChainLine.parse(line))))
                .count();
        return new Line("record", whole, lines.size());
    }

    private static String manifest(String revision) {
        return "manifests/" + revision + ".json";
    }
}
