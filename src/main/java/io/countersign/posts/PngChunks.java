package io.countersign.posts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The chunks of a PNG file (W3C PNG, third edition): those the picture is drawn from stay as they are; words, Exif, dates,
 * everything private and all that follows the picture go.
 */
final class PngChunks {

    private static final Set<String> DRAWN_FROM = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP");
    private static final int SIGNATURE = 8;
    private static final int TYPE_AND_SUM = 8;

    private PngChunks() {}

    static byte[] withoutMetadata(byte[] png) throws IOException {
        try {
            return cleaned(ByteBuffer.wrap(png));
        } catch (BufferUnderflowException cutShort) {
            throw new IOException("a PNG without its end", cutShort);
        }
    }

    private static byte[] cleaned(ByteBuffer png) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.remaining());
        kept.writeBytes(next(png, SIGNATURE));
        String type = "";
        while (!type.equals("IEND")) {
            int length = png.getInt(png.position());
            if (length < 0 || length > png.remaining()) {
                throw new IOException("a broken chunk");
            }
            byte[] chunk = next(png, Integer.BYTES + TYPE_AND_SUM + length);
            type = new String(chunk, Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
            if (DRAWN_FROM.contains(type)) {
                kept.writeBytes(chunk);
            }
        }
        return kept.toByteArray();
    }

    private static byte[] next(ByteBuffer png, int length) {
        byte[] bytes = new byte[length];
        png.get(bytes);
        return bytes;
    }
}
