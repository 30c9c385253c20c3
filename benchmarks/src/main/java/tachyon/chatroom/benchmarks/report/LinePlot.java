package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Curves over two axes that both go by powers of ten. */
final class LinePlot {
    /** A curve: points that are an x and a y each. */
    record Curve(String label, String colour, List<double[]> points) {}

    private static final double WIDTH = 900;
    private static final double HEIGHT = 430;
    private static final double TOP = 50;
    private static final double BOTTOM = 375;
    private static final double LEFT = 80;
    private static final double RIGHT = 700;
    private static final double LINE = 22;
    private static final int LETTERS = 11;

    private LinePlot() {}

    static String draw(String title, String across, String up, List<Curve> curves) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        Axis x = axis(curves, 0, LEFT, RIGHT);
        Axis y = axis(curves, 1, BOTTOM, TOP);
        for (double mark : x.marks()) {
            svg.line(x.place(mark), TOP, x.place(mark), BOTTOM, Svg.FAINT);
            svg.text(x.place(mark), BOTTOM + 18, LETTERS, Svg.Anchor.MIDDLE, Numbers.mark(mark));
        }
        for (double mark : y.marks()) {
            svg.line(LEFT, y.place(mark), RIGHT, y.place(mark), Svg.FAINT);
            svg.text(LEFT - 6, y.place(mark) + 4, LETTERS, Svg.Anchor.END, Numbers.mark(mark));
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, LETTERS + 1, Svg.Anchor.MIDDLE, across);
        svg.upwardText(LEFT - 60, (TOP + BOTTOM) / 2, LETTERS + 1, up);
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            double place = TOP + 10 + i * LINE;
            svg.curve(
                    curve.points().stream()
                            .map(point -> new double[] {x.place(point[0]), y.place(point[1])})
                            .toList(),
                    curve.colour());
            svg.rectangle(RIGHT + 20, place, 18, 3, curve.colour());
            svg.text(RIGHT + 44, place + 5, LETTERS, Svg.Anchor.START, curve.label());
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
