package tachyon.chatroom.benchmarks.report;

import java.util.Locale;

/** Formats numbers for tables and plots. */
final class Numbers {
    private Numbers() {}

    /** Returns a value with up to two decimals, fewer for larger values. */
    static String plain(double value) {
        String pattern = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** Returns an axis's tick value, without trailing zeros after the decimal point. */
    static String tick(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.1f", value)
                : Double.toString(value).replaceFirst("\\.0$", "");
    }
}
