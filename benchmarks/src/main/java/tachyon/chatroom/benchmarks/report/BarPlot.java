package tachyon.chatroom.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** A bar plot with groups of bars in one or more panels. Each panel has its own scale. */
final class BarPlot {
    /** A subject with one bar of the same colour in each group. */
    record Series(String subject, String label, String colour) {}

    /** A group of bars, one for each series. */
    record Group(String scenario, String label) {}

    private static final double WIDTH = 900;
    private static final double HEIGHT = 400;
    private static final double TOP = 82;
    private static final double BOTTOM = 360;
    private static final double LEFT = 80;
    private static final double RIGHT = 20;
    private static final int FONT_SIZE = 11;
    private static final double CHARACTER_WIDTH = 6.2;

    private final Svg svg;
    private final String unit;
    private final List<Series> series;
    private OptionalDouble referenceLine = OptionalDouble.empty();

    BarPlot(String title, String unit, List<Series> series) {
        this.svg = new Svg(WIDTH, HEIGHT, title);
        this.unit = unit;
        this.series = series;
        legend();
    }

    /**
     * Draws the legend. The width of a text depends on the viewer's font, so each character gets more than an average
     * width.
     */
    private void legend() {
        double x = LEFT;
        for (Series one : series) {
            svg.rectangle(x, 45, 11, 11, one.colour());
            svg.text(x + 16, 55, FONT_SIZE, Svg.Anchor.START, one.label());
            x += 30 + one.label().length() * CHARACTER_WIDTH;
        }
    }

    /** Draws a horizontal reference line at a value in every panel. */
    BarPlot withReferenceLine(double value) {
        referenceLine = OptionalDouble.of(value);
        return this;
    }

    /** Draws the panels from left to right. Every group has the same width. */
    String draw(List<List<Group>> panels, BiFunction<String, String, Optional<Measurement>> values) {
        int groups = panels.stream().mapToInt(List::size).sum();
        double groupWidth = (WIDTH - panels.size() * (LEFT + RIGHT)) / groups;
        double left = LEFT;
        for (List<Group> panel : panels) {
            drawPanel(panel, left, groupWidth, values);
            left += panel.size() * groupWidth + LEFT + RIGHT;
        }
        return svg.toString();
    }

    private void drawPanel(
            List<Group> groups,
            double left,
            double groupWidth,
            BiFunction<String, String, Optional<Measurement>> values) {
        double greatest = 0;
        for (Group group : groups) {
            for (Series one : series) {
                greatest = Math.max(
                        greatest,
                        values.apply(group.scenario(), one.subject())
                                .map(Measurement::max)
                                .orElse(0.0));
            }
        }
        Axis axis = Axis.linear(greatest > 0 ? greatest : 1, BOTTOM, TOP);
        double right = left + groupWidth * groups.size();
        for (double value : axis.ticks()) {
            svg.line(left, axis.coordinate(value), right, axis.coordinate(value), value == 0 ? Svg.INK : Svg.FAINT);
            svg.text(left - 6, axis.coordinate(value) + 4, FONT_SIZE, Svg.Anchor.END, Numbers.tick(value));
        }
        svg.verticalText(left - 62, (TOP + BOTTOM) / 2, FONT_SIZE, unit);
        for (int i = 0; i < groups.size(); i++) {
            drawGroup(groups.get(i), left + i * groupWidth, groupWidth, axis, values);
        }
        referenceLine.ifPresent(
                value -> svg.line(left, axis.coordinate(value), right, axis.coordinate(value), Svg.INK));
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
            values.apply(group.scenario(), series.get(i).subject()).ifPresent(measurement -> {
                double top = axis.coordinate(measurement.median());
                double middle = x + bar * 0.46;
                svg.rectangle(x, top, bar * 0.92, BOTTOM - top, colour);
                svg.line(
                        middle,
                        axis.coordinate(measurement.min()),
                        middle,
                        axis.coordinate(measurement.max()),
                        Svg.INK);
            });
        }
        svg.text(left + width / 2, BOTTOM + 20, FONT_SIZE + 1, Svg.Anchor.MIDDLE, group.label());
    }
}
