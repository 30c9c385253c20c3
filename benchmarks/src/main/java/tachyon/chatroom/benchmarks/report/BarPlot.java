package tachyon.chatroom.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Groups of bars side by side, in one panel or more that have a scale each. */
final class BarPlot {
    /** What a bar stands for, everywhere with the same colour. */
    record Series(String subject, String label, String colour) {}

    /** A group of bars, one for each series. */
    record Group(String situation, String label) {}

    private static final double WIDTH = 900;
    private static final double HEIGHT = 400;
    private static final double TOP = 82;
    private static final double BOTTOM = 360;
    private static final double LEFT = 80;
    private static final double RIGHT = 20;
    private static final int LETTERS = 11;

    private final Svg svg;
    private final String unit;
    private final List<Series> series;

    BarPlot(String title, String unit, List<Series> series) {
        this.svg = new Svg(WIDTH, HEIGHT, title);
        this.unit = unit;
        this.series = series;
        legend();
    }

    private void legend() {
        double each = (WIDTH - LEFT - RIGHT) / series.size();
        for (int i = 0; i < series.size(); i++) {
            double x = LEFT + i * each;
            svg.rectangle(x, 45, 11, 11, series.get(i).colour());
            svg.text(x + 16, 55, LETTERS, Svg.Anchor.START, series.get(i).label());
        }
    }

    /** Draws the panels from left to right, as wide as their groups are many. */
    String draw(List<List<Group>> panels, BiFunction<String, String, Optional<Measurement>> values) {
        int groups = panels.stream().mapToInt(List::size).sum();
        double each = (WIDTH - panels.size() * (LEFT + RIGHT)) / groups;
        double left = LEFT;
        for (List<Group> panel : panels) {
            drawPanel(panel, left, each, values);
            left += panel.size() * each + LEFT + RIGHT;
        }
        return svg.toString();
    }

    private void drawPanel(
            List<Group> groups, double left, double each, BiFunction<String, String, Optional<Measurement>> values) {
        double greatest = 0;
        for (Group group : groups) {
            for (Series one : series) {
                greatest = Math.max(
                        greatest,
                        values.apply(group.situation(), one.subject())
                                .map(Measurement::high)
                                .orElse(0.0));
            }
        }
        Axis axis = Axis.linear(greatest > 0 ? greatest : 1, BOTTOM, TOP);
        double right = left + each * groups.size();
        for (double mark : axis.marks()) {
            svg.line(left, axis.place(mark), right, axis.place(mark), mark == 0 ? Svg.INK : Svg.FAINT);
            svg.text(left - 6, axis.place(mark) + 4, LETTERS, Svg.Anchor.END, Numbers.mark(mark));
        }
        svg.upwardText(left - 62, (TOP + BOTTOM) / 2, LETTERS, unit);
        for (int i = 0; i < groups.size(); i++) {
            drawGroup(groups.get(i), left + i * each, each, axis, values);
        }
    }

    private void drawGroup(
            Group group,
            double left,
            double width,
            Axis axis,
            BiFunction<String, String, Optional<Measurement>> values) {
        double bar = width * 0.84 / series.size();
        double first = left + width * 0.08;
        for (int i = 0; i < series.size(); i++) {
            double x = first + i * bar;
            String colour = series.get(i).colour();
            values.apply(group.situation(), series.get(i).subject()).ifPresent(measurement -> {
                double top = axis.place(measurement.value());
                double middle = x + bar * 0.46;
                svg.rectangle(x, top, bar * 0.92, BOTTOM - top, colour);
                svg.line(middle, axis.place(measurement.low()), middle, axis.place(measurement.high()), Svg.INK);
            });
        }
        svg.text(left + width / 2, BOTTOM + 20, LETTERS + 1, Svg.Anchor.MIDDLE, group.label());
    }
}
