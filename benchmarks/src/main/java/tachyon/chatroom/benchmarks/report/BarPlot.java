package tachyon.chatroom.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private static final double LETTER_WIDTH = 6.2;

    private final Svg svg;
    private final String unit;
    private final List<Series> series;
    private OptionalDouble mark = OptionalDouble.empty();

    BarPlot(String title, String unit, List<Series> series) {
        this.svg = new Svg(WIDTH, HEIGHT, title);
        this.unit = unit;
        this.series = series;
        legend();
    }

    /** A text's width is not known before it is drawn, so each letter is given more than it needs. */
    private void legend() {
        double x = LEFT;
        for (Series one : series) {
            svg.rectangle(x, 45, 11, 11, one.colour());
            svg.text(x + 16, 55, LETTERS, Svg.Anchor.START, one.label());
            x += 30 + one.label().length() * LETTER_WIDTH;
        }
    }

    /** Marks a value across every panel. */
    BarPlot withMark(double value) {
        mark = OptionalDouble.of(value);
        return this;
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
        for (double value : axis.marks()) {
            svg.line(left, axis.place(value), right, axis.place(value), value == 0 ? Svg.INK : Svg.FAINT);
            svg.text(left - 6, axis.place(value) + 4, LETTERS, Svg.Anchor.END, Numbers.mark(value));
        }
        svg.upwardText(left - 62, (TOP + BOTTOM) / 2, LETTERS, unit);
        for (int i = 0; i < groups.size(); i++) {
            drawGroup(groups.get(i), left + i * each, each, axis, values);
        }
        mark.ifPresent(value -> svg.line(left, axis.place(value), right, axis.place(value), Svg.INK));
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
