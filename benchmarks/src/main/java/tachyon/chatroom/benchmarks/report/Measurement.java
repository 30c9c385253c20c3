package tachyon.chatroom.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * One number that was measured.
 *
 * @param section which group of measurements
 * @param situation what was done, such as an operation; the file's column {@code case}
 * @param subject what did it, such as a kind of client
 * @param metric the unit
 * @param value the median
 * @param low the least that was seen
 * @param high the most that was seen
 */
public record Measurement(
        String section, String situation, String subject, String metric, double value, double low, double high) {
    static final String COLUMNS = "section,case,subject,metric,value,low,high";
    private static final int COLUMN_COUNT = 7;
    private static final MathContext PRECISION = new MathContext(5);

    /** Rejects what the file could not hold. */
    public Measurement {
        for (String text : List.of(section, situation, subject, metric)) {
            if (text.isEmpty() || text.startsWith("#") || text.matches("(?s).*[,\r\n].*")) {
                throw new IllegalArgumentException("text: must be one line without commas, is \"" + text + "\"");
            }
        }
        if (!Double.isFinite(value) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("value: must be a number, is not in " + section + ", " + situation);
        }
    }

    /** What came out when it was measured several times. */
    public static Measurement of(
            String section, String situation, String subject, String metric, List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Measurement(
                section, situation, subject, metric, median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    static Measurement parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != COLUMN_COUNT) {
            throw new IllegalArgumentException("line: must have " + COLUMN_COUNT + " columns: " + line);
        }
        return new Measurement(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                Double.parseDouble(fields[4]),
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]));
    }

    String line() {
        return String.join(",", section, situation, subject, metric, number(value), number(low), number(high));
    }

    /** Five digits are more than the machine's mood leaves; whole numbers stay as they are. */
    private static String number(double value) {
        if (value == Math.rint(value)) {
            return BigDecimal.valueOf(value).setScale(0).toPlainString();
        }
        return BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros().toPlainString();
    }
}
