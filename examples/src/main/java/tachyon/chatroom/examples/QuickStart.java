package tachyon.chatroom.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.port.ChatroomGateway;

/** Runs the same short program over every transport and shows that the results agree. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the program against the service that the environment names, or else against an emulator.
     *
     * @param args none
     */
    public static void main(String[] args) {
        int exitCode = run(System.getenv());
        System.exit(exitCode);
    }

    static int run(Map<String, String> environment) {
        try {
            Map<String, List<String>> columns = ServiceFromEnvironment.read(environment)
                    .map(QuickStart::against)
                    .orElseGet(QuickStart::againstEmulator);
            System.out.print(ResultTable.of(ShortProgram.STEPS, columns));
            return agreement(columns);
        } catch (IllegalArgumentException e) {
            System.err.println("Quick start: " + e.getMessage());
            return 2;
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
        columns.put("HttpClient 5", runAndClose(HttpClient5Chatrooms.connect(settings)));
        columns.put("Retrofit", runAndClose(RetrofitChatrooms.connect(settings)));
        columns.put("in memory", runAndClose(InMemoryChatrooms.create()));
        return columns;
    }

    private static List<String> runAndClose(ChatroomGateway chatrooms) {
        try (chatrooms) {
            return ShortProgram.run(chatrooms);
        }
    }

    private static int agreement(Map<String, List<String>> columns) {
        if (columns.values().stream().distinct().count() == 1) {
            return 0;
        }
        System.err.println("Quick start: the transports' results differ.");
        return 1;
    }
}
