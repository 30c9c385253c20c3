package tachyon.chatroom.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A JSON number that keeps its original text. Immutable.
 *
 * <p>Two numbers are equal if their texts are equal: {@code 1.10}, {@code 1.1} and {@code 11E-1} are three different
 * numbers. To compare numeric values, compare {@link #toBigDecimal()} with {@link BigDecimal#compareTo}.
 *
 * @param text the number in JSON's grammar, of any length
 */
public record JsonNumber(String text) implements JsonValue {
    /**
     * The maximum number of characters that {@link #toBigDecimal()} converts: {@value}. The conversion's time grows with
     * the square of the length.
     */
    public static final int MAX_DECIMAL_LENGTH = 1000;

    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    /**
     * Creates a number from its text, which must match JSON's grammar (RFC 8259, section 6).
     *
     * @param text the number in JSON's grammar, of any length
     * @throws IllegalArgumentException if the text is not a valid JSON number
     */
    public JsonNumber {
        Objects.requireNonNull(text, "text");
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("number: must be a valid JSON number, is " + TextRules.quotable(text));
        }
    }

    /**
     * Creates a number from an integer.
     *
     * @param value the integer
     * @return the number
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * Creates a number from a decimal. The number keeps the decimal's scale.
     *
     * @param value the decimal
     * @return the number
     */
    public static JsonNumber of(BigDecimal value) {
        return new JsonNumber(value.toString());
    }

    /**
     * Returns the numeric value with every digit.
     *
     * @return the numeric value
     * @throws ArithmeticException if the number has more than {@value #MAX_DECIMAL_LENGTH} characters, or its exponent is
     *     outside the range of {@link BigDecimal}, whose scale is an {@code int}
     */
    public BigDecimal toBigDecimal() {
        if (text.length() > MAX_DECIMAL_LENGTH) {
            throw new ArithmeticException("number: must have at most " + MAX_DECIMAL_LENGTH
                    + " characters for a BigDecimal, has " + text.length());
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            ArithmeticException tooLarge =
                    new ArithmeticException("number: exponent must be in BigDecimal's range, number is " + text);
            tooLarge.initCause(e);
            throw tooLarge;
        }
    }

    @Override
    public String toString() {
        return AbbreviatedText.of(text);
    }
}
