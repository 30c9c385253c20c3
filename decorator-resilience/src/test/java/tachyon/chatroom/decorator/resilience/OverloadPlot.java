package tachyon.chatroom.decorator.resilience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The plot of the lines of {@code overload.csv}: a panel for each overload, with one curve for each series. */
final class OverloadPlot {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 330;
    private static final int LEFT = 50;
    private static final int RIGHT = 400;
    private static final int TOP = 60;
    private static final int BOTTOM = 280;
    private static final Map<String, String> COLORS = Map.of("before", "#cf222e", "after", "#0969da");

    private OverloadPlot() {}

    static String draw(List<String> lines) {
        Map<String, Map<String, List<String[]>>> panels = new LinkedHashMap<>();
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            panels.computeIfAbsent(fields[1] + "," + fields[2] + "," + fields[3], panel -> new LinkedHashMap<>())
                    .computeIfAbsent(fields[0], series -> new ArrayList<>())
                    .add(fields);
        }
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%1$d\" height=\"%2$d\""
                        + " font-family=\"sans-serif\">%n  <rect width=\"%1$d\" height=\"%2$d\" fill=\"#ffffff\"/>%n",
                WIDTH * panels.size(), HEIGHT));
        int number = 0;
        for (Map.Entry<String, Map<String, List<String[]>>> panel : panels.entrySet()) {
            svg.append(format("  <g transform=\"translate(%d 0)\">%n", WIDTH * number++));
            drawPanel(svg, panel.getKey().split(",", -1), panel.getValue());
            svg.append(format("  </g>%n"));
        }
        return svg.append(format("</svg>%n")).toString();
    }

    private static void drawPanel(StringBuilder svg, String[] overload, Map<String, List<String[]>> series) {
        int allowed = Integer.parseInt(overload[0]);
        double max = allowed * 1.2;
        text(
                svg,
                WIDTH / 2,
                26,
                "middle",
                format("%d/s allowed, %s/s offered, timeout %s ms", allowed, overload[1], overload[2]));
        for (int tick = 0; tick <= 4; tick++) {
            double value = allowed * tick / 4.0;
            double y = y(value, max);
            svg.append(format(
                    "    <line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%2$.1f\" stroke=\"#d8dee4\"/>%n", LEFT, y, RIGHT));
            text(svg, LEFT - 6, (int) y + 4, "end", format("%.4s", String.valueOf(value)));
        }
        for (int second = 0; second <= 20; second += 5) {
            text(svg, (int) x(second), BOTTOM + 18, "middle", String.valueOf(second));
        }
        text(svg, (LEFT + RIGHT) / 2, BOTTOM + 38, "middle", "seconds; successes in each second");
        int legend = LEFT + 20;
        for (Map.Entry<String, List<String[]>> curve : series.entrySet()) {
            String color = COLORS.getOrDefault(curve.getKey(), "#24292f");
            StringBuilder points = new StringBuilder();
            for (String[] fields : curve.getValue()) {
                points.append(
                        format("%.1f,%.1f ", x(Double.parseDouble(fields[4])), y(Double.parseDouble(fields[5]), max)));
            }
            svg.append(format(
                    "    <polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                    points.toString().strip(), color));
            svg.append(format("    <rect x=\"%d\" y=\"42\" width=\"12\" height=\"4\" fill=\"%s\"/>%n", legend, color));
            text(svg, legend + 18, 48, "start", curve.getKey());
            legend += 90;
        }
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
        svg.append(format(
                "    <text x=\"%d\" y=\"%d\" font-size=\"12\" text-anchor=\"%s\" fill=\"#24292f\">%s</text>%n",
                x, y, anchor, text));
    }

    private static double x(double second) {
        return LEFT + (RIGHT - LEFT) * second / 20;
    }

    private static double y(double value, double max) {
        return BOTTOM - (BOTTOM - TOP) * value / max;
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments).replace("\r\n", "\n");
    }
}
