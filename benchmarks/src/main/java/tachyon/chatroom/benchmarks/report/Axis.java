package tachyon.chatroom.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Maps values to places on a drawing, and says where its marks are. */
final class Axis {
    private static final int MOST_MARKS = 6;

    private final boolean logarithmic;
    private final double least;
    private final double most;
    private final double step;
    private final double from;
    private final double to;

    private Axis(boolean logarithmic, double least, double most, double step, double from, double to) {
        this.logarithmic = logarithmic;
        this.least = least;
        this.most = most;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    /** From zero to a round number that is not less than the greatest value. */
    static Axis linear(double greatest, double from, double to) {
        double raw = greatest / (MOST_MARKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power;
        for (double round : new double[] {10, 5, 2.5, 2, 1}) {
            step = round * power >= raw ? round * power : step;
        }
        return new Axis(false, 0, Math.ceil(greatest / step) * step, step, from, to);
    }

    /** From a power of ten to another one. */
    static Axis logarithmic(double least, double greatest, double from, double to) {
        double low = Math.floor(Math.log10(least));
        double high = Math.max(low + 1, Math.ceil(Math.log10(greatest)));
        return new Axis(true, low, high, 1, from, to);
    }

    double place(double value) {
        double position = logarithmic ? Math.log10(value) : value;
        return from + (position - least) / (most - least) * (to - from);
    }

    /** The values that are marked. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (int i = 0; least + i * step <= most + step / 2; i++) {
            double position = least + i * step;
            marks.add(logarithmic ? Math.pow(10, position) : position);
        }
        return marks;
    }
}
