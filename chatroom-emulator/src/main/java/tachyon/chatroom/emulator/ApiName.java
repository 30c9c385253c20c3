package tachyon.chatroom.emulator;

import java.util.function.Supplier;

/** The name of the REST API, in a message that begins with the domain's name of the same field. */
final class ApiName {
    private ApiName() {}

    /** Creates a value. The message of its violation begins with the name of the REST API. */
    static <T> T rename(String apiName, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Rejection.badRequest(apiName + rule(e));
        }
    }

    /** Returns the colon and the rule of a violation, whose message begins with a field's name and a colon. */
    static String rule(IllegalArgumentException violation) {
        String message = String.valueOf(violation.getMessage());
        return message.substring(message.indexOf(':'));
    }
}
