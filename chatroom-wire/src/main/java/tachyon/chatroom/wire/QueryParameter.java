package tachyon.chatroom.wire;

/**
 * One query parameter of an operation.
 *
 * @param name the name
 * @param isRequired whether the service rejects a request without it
 */
public record QueryParameter(String name, boolean isRequired) {
    static QueryParameter required(String name) {
        return new QueryParameter(name, true);
    }

    static QueryParameter optional(String name) {
        return new QueryParameter(name, false);
    }
}
