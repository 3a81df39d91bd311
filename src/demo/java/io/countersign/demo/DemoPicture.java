package io.countersign.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture for a post of the demonstration, drawn here so that nobody's rights are touched. */
final class DemoPicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 675;
    private static final int HORIZON = 380;

    private DemoPicture() {}

    /** A pier that leads into calm water under a morning sky, as PNG. */
    static byte[] pierAtDawn() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8AA6CF), 0, HORIZON, new Color(0xF6DCC4)));
        pen.fillRect(0, 0, WIDTH, HORIZON);
        pen.setPaint(new GradientPaint(0, HORIZON, new Color(0xDFC7B8), 0, HEIGHT, new Color(0x3F5F92)));
        pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        pen.setColor(new Color(0xFFF3DF));
        pen.fillOval(790, HORIZON - 96, 96, 96);
        pier(pen);
        pen.dispose();
        return png(image);
    }

    private static void pier(Graphics2D pen) {
        pen.setColor(new Color(0x4A4038));
        pen.fillPolygon(new int[] {430, 770, 636, 604}, new int[] {HEIGHT, HEIGHT, HORIZON + 10, HORIZON + 10}, 4);
        pen.setColor(new Color(0x6B5D51));
        for (int board = 0; board < 12; board++) {
            int y = HORIZON + 14 + board * board * 2;
            int half = 16 + (y - HORIZON) * 154 / (HEIGHT - HORIZON);
            pen.setStroke(new BasicStroke(1 + board / 4f));
            pen.drawLine(620 - half, y, 620 + half, y);
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
