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

/** The quick start: the same short program over every transport, and a table of the results. */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the program against the service that the environment specifies, otherwise against an emulator.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try {
            run(System.getenv());
        } catch (IllegalArgumentException | IllegalStateException e) {
            // This runs in Maven's process: exit with one line instead of Maven's report of an exception.
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
            throw new IllegalStateException("the transports' results differ");
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
