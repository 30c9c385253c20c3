package tachyon.chatroom.domain;

/** The JSON value {@code null}, which differs from an absent value. */
public enum JsonNull implements JsonValue {
    /** The only instance. */
    INSTANCE;

    @Override
    public String toString() {
        return "null";
    }
}
