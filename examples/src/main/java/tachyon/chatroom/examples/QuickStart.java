package tachyon.chatroom.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** Runs the same program over each gateway and prints the results side by side. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the program against the service in the environment variables, or against an emulator if none is set.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        try {
            run(System.getenv());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Exits the Maven process that runs this, so that Maven adds no error report to the message.
            System.err.println("Quick start: " + e.getMessage());
            System.exit(2);
        }
    }

    static void run(Map<String, String> environment) {
        Map<String, List<String>> columns = ServiceFromEnvironment.read(environment)
                .map(QuickStart::against)
                .orElseGet(QuickStart::againstEmulator);
        System.out.print(ResultTable.of(ShortProgram.STEPS, columns));
        if (columns.values().stream().distinct().count() > 1) {
            throw new IllegalStateException("the results differ between the gateways");
        }
    }

    private static Map<String, List<String>> againstEmulator() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            return against(ConnectionSettings.builder()
                    .baseUrl(emulator.baseUrl())
                    .operatorId("tn_quickstart")
                    .accessToken("quickstart-token")
                    .build());
        }
    }

    private static Map<String, List<String>> against(ConnectionSettings settings) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("HttpClient 5", runAndClose(HttpClient5Chatrooms.create(settings)));
        columns.put("Retrofit", runAndClose(RetrofitChatrooms.create(settings)));
        columns.put("in memory", runAndClose(InMemoryChatrooms.create()));
        return columns;
    }

    private static List<String> runAndClose(ChatroomGateway chatrooms) {
        try (chatrooms) {
            return ShortProgram.run(chatrooms);
        }
    }
}
