package io.countersign.posts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B): what cameras and programs write about place, device and author
 * (APP1 to APP13 and APP15, comments) goes; the pixels, the colour profile (APP2) and Adobe's colour mark (APP14) stay.
 * The orientation alone is kept, as a minimal Exif segment, so that the picture does not turn.
 */
final class JpegSegments {

    private static final int SOI = 0xD8;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private JpegSegments() {}

    /** The same picture without its metadata; an orientation other than upright is written anew. */
    static byte[] withoutMetadata(byte[] jpeg) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        if (jpeg.length < 4 || unsigned(jpeg, 0) != 0xFF || unsigned(jpeg, 1) != SOI) {
            throw new IOException("no JPEG");
        }
        kept.write(jpeg, 0, 2);
        int orientation = 1;
        int at = 2;
        ByteArrayOutputStream rest = new ByteArrayOutputStream(jpeg.length);
        while (at + 4 <= jpeg.length && unsigned(jpeg, at + 1) != SOS) {
            int marker = unsigned(jpeg, at + 1);
            int length = (unsigned(jpeg, at + 2) << 8) + unsigned(jpeg, at + 3);
            if (unsigned(jpeg, at) != 0xFF || length < 2 || at + 2 + length > jpeg.length) {
                throw new IOException("a broken segment");
            }
            if (marker == APP1) {
                orientation = ExifOrientation.of(Arrays.copyOfRange(jpeg, at + 4, at + 2 + length), orientation);
            } else if (!isMetadata(marker)) {
                rest.write(jpeg, at, length + 2);
            }
            at += length + 2;
        }
        if (orientation != 1) {
            kept.writeBytes(ExifOrientation.segment(orientation));
        }
        kept.writeBytes(rest.toByteArray());
        kept.write(jpeg, at, jpeg.length - at);
        return kept.toByteArray();
    }

    private static boolean isMetadata(int marker) {
        boolean application = marker > APP0 && marker <= APP15 && marker != APP2 && marker != APP14;
        return application || marker == COMMENT;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
