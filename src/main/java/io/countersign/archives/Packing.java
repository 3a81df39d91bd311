package io.countersign.archives;

import io.countersign.archives.Papers.Index;
import io.countersign.archives.Papers.Listed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs an archive in the one form it may have: files stored as they are, without a time of their own, the list of
 * everything and its digest last. The same contents are the same bytes, so that a reader can pack again and compare.
 */
final class Packing {

    static final String INDEX = "index.json";
    static final String SEAL = "index.sha256";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Listed> files = new ArrayList<>();

    Packing(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void paper(String path, Object paper) {
        add(path, Json.write(paper));
    }

    void add(String path, byte[] bytes) {
        put(path, bytes);
        files.add(new Listed(path, Digest.of(bytes), bytes.length));
    }

    /** Writes the list of everything, and its digest, and ends. */
    void seal(String agency, String client, Instant at) {
        byte[] index = Json.write(new Index(Papers.VERSION, agency, client, at.toString(), List.copyOf(files)));
        put(INDEX, index);
        put(SEAL, Digest.of(index).getBytes(StandardCharsets.US_ASCII));
        finish();
    }

    /** Puts a file in without listing it: for whoever packs again what is listed already. */
    void put(String path, byte[] bytes) {
        try {
            zip.putNextEntry(entry(path, bytes));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void finish() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ZipEntry entry(String path, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
