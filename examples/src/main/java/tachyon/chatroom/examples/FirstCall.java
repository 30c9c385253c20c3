package tachyon.chatroom.examples;

import java.time.Duration;
import java.util.function.Supplier;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** The first call that the README shows, and the settings of the page on configuration. */
final class FirstCall {
    private FirstCall() {}

    static void create(String baseUrl, Supplier<String> currentToken) {
        ConnectionSettings settings = ConnectionSettings.builder()
                .baseUrl(baseUrl) // such as "https://chat.example.com"
                .operatorId("tn_01hjryxysgey07h5jz5wagqj0m")
                .accessToken(currentToken) // a Supplier<String>, called for each call
                .build();
        try (ChatroomGateway chatrooms = HttpClient5Chatrooms.create(settings)) { // or RetrofitChatrooms
            Chatroom room = chatrooms.createChatroom(
                    CreateChatroomRequest.builder().name("Daily standup").build());
            System.out.println("created " + room.id());
        }
    }

    static ConnectionSettings configured(Supplier<String> currentToken) {
        return ConnectionSettings.builder()
                .baseUrl("https://chat.example.com")
                .operatorId("tn_1")
                .accessToken(currentToken)
                .timeout(Duration.ofSeconds(10)) // overall, for each call
                .connectTimeout(Duration.ofSeconds(2))
                .maxConnections(128)
                .build();
    }
}
