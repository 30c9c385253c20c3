package tachyon.chatroom.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A JSON number, kept as it was written.
 *
 * <p>Two numbers are equal when their texts are: {@code 1.10}, {@code 1.1} and {@code 11E-1} are three numbers here.
 * Compare {@link #toBigDecimal()} where the quantity counts.
 *
 * @param text the number in JSON's grammar, at most {@value #MAX_LENGTH} characters
 */
public record JsonNumber(String text) implements JsonValue {
    /** The most characters that a number may have. */
    public static final int MAX_LENGTH = 1000;

    private static final Pattern GRAMMAR = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    /**
     * Takes the text and checks it against JSON's grammar (RFC 8259, section 6).
     *
     * @param text the number in JSON's grammar
     * @throws IllegalArgumentException if it is none, or has more than {@value #MAX_LENGTH} characters
     */
    public JsonNumber {
        Objects.requireNonNull(text, "text");
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "number: must have at most " + MAX_LENGTH + " characters, has " + text.length());
        }
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("number: must be written as JSON writes numbers: " + text);
        }
    }

    /**
     * A number from an integer.
     *
     * @param value the integer
     * @return the number
     */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * A number from a decimal; its scale is kept.
     *
     * @param value the decimal
     * @return the number
     * @throws IllegalArgumentException if it takes more than {@value #MAX_LENGTH} characters
     */
    public static JsonNumber of(BigDecimal value) {
        return new JsonNumber(value.toString());
    }

    /**
     * The quantity, with every digit.
     *
     * @return the decimal
     * @throws ArithmeticException if the exponent is beyond what {@link BigDecimal} holds (about ten digits)
     */
    public BigDecimal toBigDecimal() {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            ArithmeticException tooLarge =
                    new ArithmeticException("number: its exponent is beyond BigDecimal: " + text);
            tooLarge.initCause(e);
            throw tooLarge;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
