package tachyon.chatroom.domain;

/** The JSON value {@code null}: a value that was given, unlike an absent one. */
public enum JsonNull implements JsonValue {
    /** The one {@code null}. */
    INSTANCE;

    @Override
    public String toString() {
        return "null";
    }
}
