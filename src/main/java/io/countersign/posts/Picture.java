package io.countersign.posts;

import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture judged by what it is, not by what it is called, and without what cameras hide in it (place, device).
 *
 * @param mime what it is
 */
record Picture(byte[] bytes, String mime, int width, int height) {

    static final int LARGEST_BYTES = XRules.LARGEST_PICTURE;
    static final int LONGEST_SIDE = 8192;
    private static final int COARSE = 8;
    private static final Map<String, String> KINDS =
            Map.of("JPEG", "image/jpeg", "png", "image/png", "gif", "image/gif");

    /** Judges uploaded bytes: at most 5 MB and 8,192 pixels a side, as X takes them; refuses what is no picture. */
    static Picture of(byte[] upload) {
        if (upload.length > LARGEST_BYTES) {
            throw Refusal.by("posts.picture-large", LARGEST_BYTES / 1024 / 1024).asException();
        }
        try {
            Size size = size(upload);
            byte[] bytes = cleaned(upload, size.mime());
            draw(bytes);
            return new Picture(bytes, size.mime(), size.width(), size.height());
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw noPicture();
        }
    }

    private static Size size(byte[] upload) throws IOException {
        ImageReader reader = reader(upload);
        try {
            String mime = KINDS.get(reader.getFormatName());
            if (mime == null) {
                throw noPicture();
            }
            Size size = new Size(mime, reader.getWidth(0), reader.getHeight(0));
            if (size.width() > LONGEST_SIDE || size.height() > LONGEST_SIDE) {
                throw Refusal.by("posts.picture-wide", LONGEST_SIDE).asException();
            }
            return size;
        } finally {
            reader.dispose();
        }
    }

    private static byte[] cleaned(byte[] upload, String mime) throws IOException {
        return switch (mime) {
            case "image/jpeg" -> JpegSegments.withoutMetadata(upload);
            case "image/png" -> PngChunks.withoutMetadata(upload);
            default -> upload.clone();
        };
    }

    /** Draws what will go out once, coarsely, so that a large picture takes little memory. */
    private static void draw(byte[] bytes) throws IOException {
        ImageReader reader = reader(bytes);
        try {
            ImageReadParam coarse = reader.getDefaultReadParam();
            coarse.setSourceSubsampling(COARSE, COARSE, 0, 0);
            reader.read(0, coarse);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(byte[] bytes) {
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw noPicture();
        }
        ImageReader reader = readers.next();
        reader.setInput(stream);
        return reader;
    }

    private static RuntimeException noPicture() {
        return Refusal.by("posts.picture-none").asException();
    }

    byte[] sha256() {
        return digest(bytes);
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private record Size(String mime, int width, int height) {}
}
