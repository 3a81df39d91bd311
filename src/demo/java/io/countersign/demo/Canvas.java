package io.countersign.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A sheet to draw a calm picture on, with flat shapes in few colours. */
final class Canvas {

    final int width;
    final int height;
    private final BufferedImage image;
    private final Graphics2D pen;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** A band across the sheet that goes from one colour to another. */
    Canvas band(int top, int bottom, int from, int to) {
        pen.setPaint(new GradientPaint(0, top, new Color(from), 0, bottom, new Color(to)));
        pen.fillRect(0, top, width, bottom - top);
        return this;
    }

    Canvas plain(int colour) {
        return band(0, height, colour, colour);
    }

    Canvas disc(double x, double y, double radius, int colour) {
        return oval(x, y, radius, radius, colour);
    }

    Canvas oval(double x, double y, double across, double up, int colour) {
        return fill(new Ellipse2D.Double(x - across, y - up, 2 * across, 2 * up), colour);
    }

    Canvas box(double x, double y, double wide, double high, int colour) {
        return fill(new Rectangle2D.Double(x, y, wide, high), colour);
    }

    Canvas round(double x, double y, double wide, double high, double corner, int colour) {
        return fill(new RoundRectangle2D.Double(x, y, wide, high, corner, corner), colour);
    }

    /** A shape through points, each given as x and y. */
    Canvas shape(int colour, double... points) {
        return fill(through(points), colour);
    }

    Canvas line(int colour, double thick, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            path.lineTo(points[at], points[at + 1]);
        }
        return stroke(path, colour, thick);
    }

    /** A soft line from the first point to the last, bent towards the two between. */
    Canvas curve(int colour, double thick, double... four) {
        Path2D path = new Path2D.Double();
        path.moveTo(four[0], four[1]);
        path.curveTo(four[2], four[3], four[4], four[5], four[6], four[7]);
        return stroke(path, colour, thick);
    }

    Canvas ring(double x, double y, double across, double up, double thick, int colour) {
        return stroke(new Ellipse2D.Double(x - across, y - up, 2 * across, 2 * up), colour, thick);
    }

    private static Path2D through(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            path.lineTo(points[at], points[at + 1]);
        }
        path.closePath();
        return path;
    }

    private Canvas fill(Shape shape, int colour) {
        pen.setColor(new Color(colour));
        pen.fill(shape);
        return this;
    }

    private Canvas stroke(Shape shape, int colour, double thick) {
        pen.setColor(new Color(colour));
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
        return this;
    }

    byte[] jpeg() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam fine = writer.getDefaultWriteParam();
        fine.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        fine.setCompressionQuality(0.92f);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), fine);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
