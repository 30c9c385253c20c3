package tachyon.chatroom.domain;

/**
 * A JSON {@code true} or {@code false}. Immutable.
 *
 * @param value the boolean value
 */
public record JsonBoolean(boolean value) implements JsonValue {
    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
