package io.countersign.posts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B): what cameras and programs write about place, device and author
 * goes, wherever it stands, and so does all that follows the picture; the pixels, the colour profile and Adobe's colour
 * mark stay. The orientation alone is kept, as a minimal Exif segment, so that the picture does not turn.
 */
final class JpegSegments {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int UPRIGHT = 1;

    private final byte[] jpeg;
    private final ByteArrayOutputStream jfif = new ByteArrayOutputStream();
    private final ByteArrayOutputStream kept;
    private int orientation = UPRIGHT;
    private int at;

    private JpegSegments(byte[] jpeg) {
        this.jpeg = jpeg;
        this.kept = new ByteArrayOutputStream(jpeg.length);
    }

    /** The same picture without its metadata; an orientation other than upright is written anew. */
    static byte[] withoutMetadata(byte[] jpeg) throws IOException {
        try {
            return new JpegSegments(jpeg).cleaned();
        } catch (ArrayIndexOutOfBoundsException cutShort) {
            throw new IOException("a JPEG without its end", cutShort);
        }
    }

    private byte[] cleaned() throws IOException {
        if (marker() != SOI) {
            throw new IOException("no JPEG");
        }
        int marker = marker();
        while (marker != EOI) {
            take(marker, segment());
            if (marker == SOS) {
                takeScan();
            }
            marker = marker();
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream(jpeg.length);
        picture.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
        picture.writeBytes(jfif.toByteArray());
        if (orientation != UPRIGHT) {
            picture.writeBytes(ExifOrientation.segment(orientation));
        }
        picture.writeBytes(kept.toByteArray());
        picture.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
        return picture.toByteArray();
    }

    private int marker() throws IOException {
        if (unsigned(at) != 0xFF) {
            throw new IOException("a marker is missing");
        }
        while (unsigned(at) == 0xFF) {
            at++;
        }
        return unsigned(at++);
    }

    private byte[] segment() throws IOException {
        int length = (unsigned(at) << 8) + unsigned(at + 1);
        if (length < 2 || at + length > jpeg.length) {
            throw new IOException("a broken segment");
        }
        byte[] segment = new byte[length];
        System.arraycopy(jpeg, at, segment, 0, length);
        at += length;
        return segment;
    }

    private void take(int marker, byte[] segment) {
        switch (marker) {
            case APP0 -> write(jfif, marker, segment, "JFIF\0");
            case APP1 -> orientation = ExifOrientation.of(segment, orientation);
            case APP2 -> write(kept, marker, segment, "ICC_PROFILE\0");
            case APP14 -> write(kept, marker, segment, "Adobe");
            default -> write(kept, marker, segment, "");
        }
    }

    private static void write(ByteArrayOutputStream to, int marker, byte[] segment, String name) {
        boolean metadata = marker == COMMENT || (name.isEmpty() && marker > APP0 && marker <= APP15);
        String head = new String(segment, 2, Math.min(name.length(), segment.length - 2), StandardCharsets.ISO_8859_1);
        if (!metadata && head.equals(name)) {
            to.write(0xFF);
            to.write(marker);
            to.writeBytes(segment);
        }
    }

    private void takeScan() {
        int from = at;
        while (unsigned(at) != 0xFF || isOfScan(unsigned(at + 1))) {
            at++;
        }
        kept.write(jpeg, from, at - from);
    }

    private static boolean isOfScan(int afterFf) {
        return afterFf == 0 || (afterFf >= 0xD0 && afterFf <= 0xD7);
    }

    private int unsigned(int index) {
        return jpeg[index] & 0xFF;
    }
}
