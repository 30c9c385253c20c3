package tachyon.chatroom.benchmarks.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An SVG drawing. Text stays text, so that the file is small and the same on every machine. The background is white, so
 * that it is readable on dark pages too.
 */
final class Svg {
    /** The alignment of a text. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static final String INK = "#24292f";
    static final String FAINT = "#d8dee4";

    private final StringBuilder elements = new StringBuilder();
    private final double width;
    private final double height;

    Svg(double width, double height, String title) {
        this.width = width;
        this.height = height;
        rectangle(0, 0, width, height, "#ffffff");
        text(width / 2, 26, 16, Anchor.MIDDLE, title);
    }

    void rectangle(double x, double y, double width, double height, String colour) {
        element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", x, y, width, height, colour);
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>", x1, y1, x2, y2, colour);
    }

    /** Draws a line through points, each an x and a y value, with a dot at each point. */
    void curve(List<double[]> points, String colour) {
        String joined = points.stream()
                .map(point -> number(point[0]) + "," + number(point[1]))
                .collect(Collectors.joining(" "));
        element("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", joined, colour);
        points.forEach(
                point -> element("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>", point[0], point[1], colour));
    }

    void text(double x, double y, int size, Anchor anchor, String text) {
        element(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x, y, size, anchor(anchor), INK, escaped(text));
    }

    /** Draws text rotated by 90 degrees, centered. */
    void verticalText(double x, double y, int size, String text) {
        element(
                "<text transform=\"translate(%s %s) rotate(-90)\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                x, y, size, INK, escaped(text));
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void element(String format, Object... values) {
        Object[] formatted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            formatted[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        elements.append("  ").append(String.format(format, formatted)).append('\n');
    }

    /** Rounds to a tenth of a pixel, in the same format in every locale. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" font-family=\"sans-serif\">\n"
                        .formatted(number(width), number(height), number(width), number(height))
                + elements + "</svg>\n";
    }
}
