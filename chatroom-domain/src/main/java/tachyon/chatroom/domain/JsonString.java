package tachyon.chatroom.domain;

import java.util.Objects;

/**
 * A JSON string.
 *
 * @param value the text, without quotes or escapes; any Java string, lone surrogates included
 */
public record JsonString(String value) implements JsonValue {
    /**
     * Takes the text.
     *
     * @param value the text, without quotes or escapes
     */
    public JsonString {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
