package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A line plot with two logarithmic axes. */
final class LinePlot {
    /** A curve of points, each an x and a y value. */
    record Curve(String label, String colour, List<double[]> points) {}

    private static final double WIDTH = 900;
    private static final double HEIGHT = 430;
    private static final double TOP = 50;
    private static final double BOTTOM = 375;
    private static final double LEFT = 80;
    private static final double RIGHT = 700;
    private static final double LINE_HEIGHT = 22;
    private static final int FONT_SIZE = 11;

    private LinePlot() {}

    static String draw(String title, String xLabel, String yLabel, List<Curve> curves) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        Axis x = axis(curves, 0, LEFT, RIGHT);
        Axis y = axis(curves, 1, BOTTOM, TOP);
        for (double tick : x.ticks()) {
            svg.line(x.coordinate(tick), TOP, x.coordinate(tick), BOTTOM, Svg.FAINT);
            svg.text(x.coordinate(tick), BOTTOM + 18, FONT_SIZE, Svg.Anchor.MIDDLE, Numbers.tick(tick));
        }
        for (double tick : y.ticks()) {
            svg.line(LEFT, y.coordinate(tick), RIGHT, y.coordinate(tick), Svg.FAINT);
            svg.text(LEFT - 6, y.coordinate(tick) + 4, FONT_SIZE, Svg.Anchor.END, Numbers.tick(tick));
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, FONT_SIZE + 1, Svg.Anchor.MIDDLE, xLabel);
        svg.verticalText(LEFT - 60, (TOP + BOTTOM) / 2, FONT_SIZE + 1, yLabel);
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            double legendY = TOP + 10 + i * LINE_HEIGHT;
            svg.curve(
                    curve.points().stream()
                            .map(point -> new double[] {x.coordinate(point[0]), y.coordinate(point[1])})
                            .toList(),
                    curve.colour());
            svg.rectangle(RIGHT + 20, legendY, 18, 3, curve.colour());
            svg.text(RIGHT + 44, legendY + 5, FONT_SIZE, Svg.Anchor.START, curve.label());
        }
        return svg.toString();
    }

    private static Axis axis(List<Curve> curves, int coordinate, double from, double to) {
        List<Double> values = new ArrayList<>();
        curves.forEach(curve -> curve.points().forEach(point -> values.add(point[coordinate])));
        return Axis.logarithmic(
                values.stream().mapToDouble(value -> value).min().orElse(1),
                values.stream().mapToDouble(value -> value).max().orElse(10),
                from,
                to);
    }
}
