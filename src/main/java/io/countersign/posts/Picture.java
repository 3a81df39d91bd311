package io.countersign.posts;

import io.countersign.base.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture judged by what it is, not by what it is called, and without what cameras hide in it (place, device).
 *
 * @param mime what it is
 */
record Picture(byte[] bytes, String mime, int width, int height) {

    static final int LARGEST_BYTES = 5 * 1024 * 1024;
    static final int LONGEST_SIDE = 8192;
    private static final Map<String, String> KINDS =
            Map.of("JPEG", "image/jpeg", "png", "image/png", "gif", "image/gif");

    /** Judges uploaded bytes: at most 5 MB and 8,192 pixels a side, as X takes them; refuses what is no picture. */
    static Picture of(byte[] upload) {
        if (upload.length > LARGEST_BYTES) {
            throw Refusal.by("posts.picture-large", LARGEST_BYTES / 1024 / 1024).asException();
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw noPicture();
            }
            return read(upload, stream, readers.next());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw noPicture();
        }
    }

    private static Picture read(byte[] upload, ImageInputStream stream, ImageReader reader) throws IOException {
        try {
            reader.setInput(stream);
            String mime = KINDS.get(reader.getFormatName());
            if (mime == null) {
                throw noPicture();
            }
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
                throw Refusal.by("posts.picture-wide", LONGEST_SIDE).asException();
            }
            BufferedImage pixels = reader.read(0);
            byte[] bytes = mime.equals("image/gif") ? upload.clone() : cleaned(upload, mime, pixels);
            return new Picture(bytes, mime, width, height);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] cleaned(byte[] upload, String mime, BufferedImage pixels) throws IOException {
        if (mime.equals("image/jpeg")) {
            return JpegSegments.withoutMetadata(upload);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(upload.length);
        ImageIO.write(pixels, "png", png);
        return png.toByteArray();
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
}
