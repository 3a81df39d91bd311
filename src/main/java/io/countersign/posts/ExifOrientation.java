package io.countersign.posts;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The one thing of a picture's Exif that belongs to the picture: which side is up (tag 0x0112, Exif 2.32). */
final class ExifOrientation {

    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LENGTH = 2;

    private ExifOrientation() {}

    /** The orientation an APP1 segment tells, 1 to 8, or what was known before. */
    static int of(byte[] segment, int before) {
        try {
            ByteBuffer exif = ByteBuffer.wrap(segment).position(LENGTH);
            byte[] head = new byte[HEAD.length];
            exif.get(head);
            if (!Arrays.equals(head, HEAD)) {
                return before;
            }
            ByteBuffer tiff = exif.slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                    int value = tiff.getShort(at + 8);
                    return value >= 1 && value <= 8 ? value : before;
                }
            }
            return before;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return before;
        }
    }

    /** An APP1 segment that says nothing but the orientation. */
    static byte[] segment(int orientation) {
        int tiffLength = 8 + 2 + 12 + 4;
        ByteBuffer segment = ByteBuffer.allocate(4 + HEAD.length + tiffLength);
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (2 + HEAD.length + tiffLength));
        segment.put(HEAD);
        segment.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        segment.putShort((short) 1);
        segment.putShort((short) TAG).putShort((short) SHORT).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0);
        segment.putInt(0);
        return segment.array();
    }
}
