package io.countersign.posts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras, programs and ill-meaning people make them. */
final class Pictures {

    /** Text that stands for a place; no cleaned picture may hold it. */
    static final String PLACE = "38.7223N-9.1393W";

    private Pictures() {}

    static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(width / 2, height / 2, Color.ORANGE.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose Exif tells an orientation and, in a directory of its own, a place. */
    static byte[] fromCamera(int orientation) {
        return withSegment(drawn("jpg", 40, 30), 0xE1, exif(orientation));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        ByteBuffer segment = ByteBuffer.allocate(payload.length + 4);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (payload.length + 2));
        segment.put(payload);
        return inserted(jpeg, 2, segment.array());
    }

    static byte[] withChunk(byte[] png, String type, byte[] data) {
        return inserted(png, 33, chunk(type, data));
    }

    /** A PNG of a few bytes that claims to be this large. */
    static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 6, 0, 0, 0});
        byte[] start = Arrays.copyOf(drawn("png", 1, 1), 8);
        return joined(start, chunk("IHDR", header.array()), chunk("IDAT", new byte[0]), chunk("IEND", new byte[0]));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String asText(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        return joined(ascii("Exif\0\0"), tiff.array(), ascii(PLACE));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(ascii(type), data);
        CRC32 check = new CRC32();
        check.update(named);
        byte[] length = ByteBuffer.allocate(4).putInt(data.length).array();
        byte[] sum = ByteBuffer.allocate(4).putInt((int) check.getValue()).array();
        return joined(length, named, sum);
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] part) {
        return joined(Arrays.copyOf(bytes, at), part, Arrays.copyOfRange(bytes, at, bytes.length));
    }
}
