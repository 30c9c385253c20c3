package tachyon.chatroom.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The result of a measurement.
 *
 * @param section the group of measurements
 * @param scenario the measured work, such as an operation
 * @param subject the measured implementation, such as a client, or the number of chatrooms
 * @param metric the unit
 * @param median the median of the samples
 * @param min the smallest sample
 * @param max the largest sample
 */
public record Measurement(
        String section, String scenario, String subject, String metric, double median, double min, double max) {
    static final String COLUMNS = "section,scenario,subject,metric,median,min,max";
    private static final int COLUMN_COUNT = 7;
    private static final MathContext PRECISION = new MathContext(5);

    /** Rejects text and numbers that the file format cannot represent. */
    public Measurement {
        for (String text : List.of(section, scenario, subject, metric)) {
            if (text.isEmpty() || text.startsWith("#") || text.matches("(?s).*[,\r\n].*")) {
                throw new IllegalArgumentException("text: must be one line without commas, is \"" + text + "\"");
            }
        }
        if (!Double.isFinite(median) || !Double.isFinite(min) || !Double.isFinite(max)) {
            throw new IllegalArgumentException("value: must be finite, is not in " + section + ", " + scenario);
        }
    }

    /** Returns the median, minimum and maximum of samples. */
    public static Measurement of(String section, String scenario, String subject, String metric, List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Measurement(
                section, scenario, subject, metric, median, sorted.get(0), sorted.get(sorted.size() - 1));
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
        return String.join(",", section, scenario, subject, metric, number(median), number(min), number(max));
    }

    /** Keeps five significant digits, more than two runs agree on. Whole numbers are not rounded. */
    private static String number(double value) {
        if (value == Math.rint(value)) {
            return BigDecimal.valueOf(value).setScale(0).toPlainString();
        }
        return BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros().toPlainString();
    }
}
