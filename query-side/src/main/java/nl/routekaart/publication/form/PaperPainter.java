package nl.routekaart.publication.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints a drawing of ours. What such drawings do not use is not understood, and said so. */
final class PaperPainter {

    private static final Pattern STEP = Pattern.compile("([MLHVZ])|(-?[0-9.]+)");
    private static final Font FONT = font();

    private final Element svg;
    private final Graphics2D graphics;
    private final Map<String, Element> gradients = new HashMap<>();

    PaperPainter(Element svg, Graphics2D graphics) {
        this.svg = svg;
        this.graphics = graphics;
    }

    private static Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(PdfForm.REGULAR));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The font lies in this jar", e);
        }
    }

    void paint() {
        paint(svg);
    }

    private void paint(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getTagName()) {
                    case "g", "a", "defs" -> paint(element);
                    case "title", "desc" -> {
                        // Said by the alternative text.
                    }
                    case "linearGradient" -> gradients.put(element.getAttribute("id"), element);
                    case "rect" -> shape(element, rectangle(element));
                    case "circle" -> shape(element, circle(element));
                    case "path" -> shape(element, path(element.getAttribute("d")));
                    case "text" -> text(element);
                    default -> throw new IllegalStateException("Not painted on paper: " + element.getTagName());
                }
            }
        }
    }

    private static Shape rectangle(Element element) {
        double round = 2 * number(element, "rx", 0);
        return new RoundRectangle2D.Double(
                number(element, "x", 0),
                number(element, "y", 0),
                number(element, "width", 0),
                number(element, "height", 0),
                round,
                round);
    }

    private static Shape circle(Element element) {
        double radius = number(element, "r", 0);
        return new Ellipse2D.Double(
                number(element, "cx", 0) - radius, number(element, "cy", 0) - radius, 2 * radius, 2 * radius);
    }

    private static Path2D path(String steps) {
        Path2D path = new Path2D.Double();
        Matcher step = STEP.matcher(steps);
        char letter = 'M';
        while (step.find()) {
            if (step.group(1) != null) {
                letter = step.group(1).charAt(0);
                if (letter == 'Z') {
                    path.closePath();
                }
                continue;
            }
            double first = Double.parseDouble(step.group(2));
            switch (letter) {
                case 'H' -> path.lineTo(first, path.getCurrentPoint().getY());
                case 'V' -> path.lineTo(path.getCurrentPoint().getX(), first);
                case 'M' -> path.moveTo(first, next(step));
                default -> path.lineTo(first, next(step));
            }
        }
        return path;
    }

    private static double next(Matcher step) {
        if (!step.find()) {
            throw new IllegalStateException("A step of a path has two numbers");
        }
        return Double.parseDouble(step.group(2));
    }

    private void shape(Element element, Shape shape) {
        String fill = or(element, "fill", "#000000");
        if (!fill.equals("none")) {
            graphics.setPaint(paint(fill, shape.getBounds2D()));
            graphics.fill(shape);
        }
        String stroke = or(element, "stroke", "none");
        if (!stroke.equals("none")) {
            graphics.setPaint(Color.decode(stroke));
            graphics.setStroke(stroke(element));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Element element) {
        String dashes = element.getAttribute("stroke-dasharray");
        float width = (float) number(element, "stroke-width", 1);
        int cap = element.getAttribute("stroke-linecap").equals("round") ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        int join = element.getAttribute("stroke-linejoin").equals("round")
                ? BasicStroke.JOIN_ROUND
                : BasicStroke.JOIN_MITER;
        return dashes.isEmpty() || dashes.equals("none")
                ? new BasicStroke(width, cap, join, 4)
                : new BasicStroke(width, cap, join, 4, lengths(dashes), 0);
    }

    private static float[] lengths(String dashes) {
        double[] lengths = Arrays.stream(dashes.split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        float[] all = new float[lengths.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) lengths[i];
        }
        return all;
    }

    /** A colour, or one that fades from left to right over the shape. */
    private Paint paint(String fill, Rectangle2D bounds) {
        if (!fill.startsWith("url(#")) {
            return Color.decode(fill);
        }
        Element gradient = gradients.get(fill.substring(5, fill.length() - 1));
        if (gradient == null) {
            throw new IllegalStateException("No such gradient: " + fill);
        }
        Color[] colours = new Color[2];
        int stop = 0;
        for (Node node = gradient.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                Color colour = Color.decode(element.getAttribute("stop-color"));
                int opacity = (int) Math.round(255 * number(element, "stop-opacity", 1));
                colours[stop++] = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
            }
        }
        return new LinearGradientPaint(
                (float) bounds.getMinX(), 0, (float) bounds.getMaxX(), 0, new float[] {0, 1}, colours);
    }

    private void text(Element element) {
        int style = element.getAttribute("font-weight").equals("bold") ? Font.BOLD : Font.PLAIN;
        Font font = FONT.deriveFont(style, (float) number(element, "font-size", 16));
        String words = shown(element.getTextContent());
        double x = number(element, "x", 0);
        double width = font.getStringBounds(words, new FontRenderContext(null, true, true))
                .getWidth();
        x -= switch (element.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        if (!words.isBlank()) {
            graphics.setFont(font);
            graphics.setPaint(Color.decode(or(element, "fill", "#000000")));
            graphics.drawString(words, (float) x, (float) number(element, "y", 0));
        }
    }

    /** What the font has no sign for is shown by one that says so. */
    private static String shown(String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints().forEach(character -> {
            if (FONT.canDisplay(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append('#');
            }
        });
        return shown.toString();
    }

    private static double number(Element element, String attribute, double otherwise) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    private static String or(Element element, String attribute, String otherwise) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? otherwise : text;
    }
}
