package tachyon.chatroom.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {
    private Numbers() {}

    /** With as many digits as its size is worth. */
    static String plain(double value) {
        String pattern = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** For an axis: as short as it is exact. */
    static String mark(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.1f", value)
                : Double.toString(value).replaceFirst("\\.0$", "");
    }
}
