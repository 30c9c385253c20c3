package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A linear or logarithmic axis: maps values to coordinates and provides the tick values. */
final class Axis {
    private static final int MAX_TICKS = 6;

    private final boolean logarithmic;
    private final double min;
    private final double max;
    private final double step;
    private final double from;
    private final double to;

    private Axis(boolean logarithmic, double min, double max, double step, double from, double to) {
        this.logarithmic = logarithmic;
        this.min = min;
        this.max = max;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    /** Creates an axis from zero to a round number that is not below the greatest value. */
    static Axis linear(double greatest, double from, double to) {
        double raw = greatest / (MAX_TICKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power;
        for (double round : new double[] {10, 5, 2.5, 2, 1}) {
            step = round * power >= raw ? round * power : step;
        }
        return new Axis(false, 0, Math.ceil(greatest / step) * step, step, from, to);
    }

    /** Creates an axis between two powers of ten. */
    static Axis logarithmic(double min, double greatest, double from, double to) {
        double low = Math.floor(Math.log10(min));
        double high = Math.max(low + 1, Math.ceil(Math.log10(greatest)));
        return new Axis(true, low, high, 1, from, to);
    }

    double coordinate(double value) {
        double position = logarithmic ? Math.log10(value) : value;
        return from + (position - min) / (max - min) * (to - from);
    }

    /** Returns the tick values. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; min + i * step <= max + step / 2; i++) {
            double position = min + i * step;
            ticks.add(logarithmic ? Math.pow(10, position) : position);
        }
        return ticks;
    }
}
