package tachyon.chatroom.domain;

import java.util.Objects;

/**
 * A JSON string. Immutable.
 *
 * @param value the text without quotes and escapes: any Java string, including lone surrogates
 */
public record JsonString(String value) implements JsonValue {
    /**
     * Creates a string.
     *
     * @param value the text without quotes and escapes
     */
    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return AbbreviatedText.of(toJson());
    }
}
