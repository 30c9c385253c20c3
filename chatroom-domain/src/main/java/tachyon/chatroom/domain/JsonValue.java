package tachyon.chatroom.domain;

import java.math.BigDecimal;

/**
 * A JSON value of any type, such as a chatroom's metadata. Immutable.
 *
 * <p>A number keeps every digit of its text, and an object keeps the order of its keys. {@link #toJson()} returns the
 * value as JSON text.
 */
public sealed interface JsonValue permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {
    /** The maximum number of nested arrays and objects, including the outermost: {@value}. */
    int MAX_DEPTH = 500;

    /**
     * Returns the JSON value {@code null}.
     *
     * @return {@link JsonNull#INSTANCE}
     */
    static JsonNull ofNull() {
        return JsonNull.INSTANCE;
    }

    /**
     * Creates a JSON string.
     *
     * @param value the text: any Java string, including lone surrogates, which JSON represents as escapes
     * @return the string
     */
    static JsonString of(String value) {
        return new JsonString(value);
    }

    /**
     * Creates a JSON boolean.
     *
     * @param value the boolean value
     * @return the boolean
     */
    static JsonBoolean of(boolean value) {
        return new JsonBoolean(value);
    }

    /**
     * Creates a JSON number from an integer.
     *
     * @param value the integer
     * @return the number
     */
    static JsonNumber of(long value) {
        return JsonNumber.of(value);
    }

    /**
     * Creates a JSON number from a decimal. The number keeps the decimal's scale: {@code 1.10} stays {@code 1.10}.
     *
     * @param value the decimal
     * @return the number
     */
    static JsonNumber of(BigDecimal value) {
        return JsonNumber.of(value);
    }

    /**
     * Returns the value as compact JSON text, complete and of any length.
     *
     * @return the JSON text, without white space between tokens
     */
    default String toJson() {
        return JsonText.of(this);
    }

    /**
     * Returns the value as compact JSON text, for logs: of a text with more than 4,000 characters, the beginning, the number of
     * omitted characters, and the end.
     *
     * @return the JSON text, which may be incomplete
     */
    @Override
    String toString();
}
