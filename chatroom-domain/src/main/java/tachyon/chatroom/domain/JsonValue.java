package tachyon.chatroom.domain;

import java.math.BigDecimal;

/**
 * Any JSON value, immutable: the type of a chatroom's metadata.
 *
 * <p>Nothing is lost on the way through: a number keeps every digit as it was written and an object keeps the order of
 * its keys. {@link #toString()} is the value as compact JSON text.
 */
public sealed interface JsonValue permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {
    /** How many arrays and objects may stand inside each other, the outermost counted: 500. */
    int MAX_DEPTH = 500;

    /**
     * The JSON value {@code null}.
     *
     * @return {@link JsonNull#INSTANCE}
     */
    static JsonNull ofNull() {
        return JsonNull.INSTANCE;
    }

    /**
     * A JSON string.
     *
     * @param value the text; any Java string, lone surrogates included (JSON writes them as escapes)
     * @return the string
     */
    static JsonString of(String value) {
        return new JsonString(value);
    }

    /**
     * A JSON boolean.
     *
     * @param value the truth value
     * @return the boolean
     */
    static JsonBoolean of(boolean value) {
        return new JsonBoolean(value);
    }

    /**
     * A JSON number.
     *
     * @param value the integer
     * @return the number
     */
    static JsonNumber of(long value) {
        return JsonNumber.of(value);
    }

    /**
     * A JSON number.
     *
     * @param value the number; its scale is kept, {@code 1.10} stays {@code 1.10}
     * @return the number
     * @throws IllegalArgumentException if it takes more than {@value JsonNumber#MAX_LENGTH} characters
     */
    static JsonNumber of(BigDecimal value) {
        return JsonNumber.of(value);
    }

    /**
     * The value as compact JSON text.
     *
     * @return JSON text without white space between tokens
     */
    @Override
    String toString();
}
