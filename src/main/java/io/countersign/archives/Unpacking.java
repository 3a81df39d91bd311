package io.countersign.archives;

import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive strictly: each file is stored as it is, at a place an archive knows, once, and packed again gives the
 * very same bytes. So nothing can grow when it is read, nothing can lie elsewhere, and nothing can hide between the files.
 */
final class Unpacking {

    /** The largest file an archive may hold: the largest picture, with room. */
    private static final int LARGEST = 64 << 20;

    private static final int MOST = 200_000;
    private static final Pattern PLACE = Pattern.compile(
            "README\\.txt|index\\.json|index\\.sha256|owner\\.json|networks\\.json|house\\.json|record\\.ndjson"
                    + "|(posts|manifests|receipts|conversations|media)/[A-Za-z0-9_-]{1,90}(\\.[a-z]{3,4})?");

    private Unpacking() {}

    /** Hands over each file in its order; refused in a sentence where the file is no archive, to the last byte. */
    static void read(Path file, BiConsumer<String, byte[]> reader) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream packed = new BufferedInputStream(Files.newInputStream(file))) {
            compare(raw, packed, reader);
        }
    }

    private static void compare(InputStream raw, InputStream packed, BiConsumer<String, byte[]> reader) {
        try (ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            Packing again = new Packing(new Comparing(raw));
            unpack(zip, again, reader);
            again.finish();
            if (raw.read() >= 0) {
                throw changed();
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw changed();
        }
    }

    private static void unpack(ZipInputStream zip, Packing again, BiConsumer<String, byte[]> reader)
            throws IOException {
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!PLACE.matcher(entry.getName()).matches()
                    || entry.getMethod() != ZipEntry.STORED
                    || entry.getSize() > LARGEST
                    || ++count > MOST) {
                throw changed();
            }
            byte[] bytes = zip.readNBytes(LARGEST);
            again.put(entry.getName(), bytes);
            reader.accept(entry.getName(), bytes);
        }
    }

    static Refused changed() {
        return Refusal.by("archives.no-archive").asException();
    }

    /** Takes what is written and fails at the first byte that is not the one that stands in the file. */
    private static final class Comparing extends OutputStream {

        private final InputStream expected;

        Comparing(InputStream expected) {
            this.expected = expected;
        }

        @Override
        public void write(int one) throws IOException {
            if (expected.read() != (one & 0xff)) {
                throw new IOException("not the bytes that an archive would have here");
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            byte[] there = expected.readNBytes(length);
            if (there.length != length || !java.util.Arrays.equals(bytes, from, from + length, there, 0, length)) {
                throw new IOException("not the bytes that an archive would have here");
            }
        }
    }
}
