package tachyon.chatroom.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachyon.chatroom.connection.ConnectionSettings;

/** The service that three environment variables name. */
final class ServiceFromEnvironment {
    private static final String BASE_URL = "CHATROOM_BASE_URL";
    private static final String OPERATOR_ID = "CHATROOM_OPERATOR_ID";
    private static final String TOKEN = "CHATROOM_TOKEN";
    private static final List<String> NAMES = List.of(BASE_URL, OPERATOR_ID, TOKEN);

    private ServiceFromEnvironment() {}

    /** Returns the settings for the service, empty if none of the three variables is set. */
    static Optional<ConnectionSettings> read(Map<String, String> environment) {
        List<String> missing = NAMES.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.size() == NAMES.size()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", missing) + " not set; set all three of "
                    + String.join(", ", NAMES) + ", or none to use the emulator.");
        }
        return Optional.of(ConnectionSettings.builder()
                .baseUrl(value(environment, BASE_URL))
                .operatorId(value(environment, OPERATOR_ID))
                .accessToken(value(environment, TOKEN))
                .build());
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "");
    }
}
