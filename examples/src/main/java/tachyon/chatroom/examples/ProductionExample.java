package tachyon.chatroom.examples;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.RateLimitedException;

/** The examples in README.md for an application in production. */
final class ProductionExample {
    private ProductionExample() {}

    static void firstSteps(String baseUrl, Tokens tokens) {
        try (ChatroomGateway chatrooms = HttpClient5Chatrooms.create( // or RetrofitChatrooms.create(
                ConnectionSettings.builder()
                        .baseUrl(baseUrl) // such as "https://chat.example.com"
                        .operatorId("tn_01hjryxysgey07h5jz5wagqj0m")
                        .accessToken(tokens::current) // called once for every call; toString masks it
                        .timeout(Duration.ofSeconds(10)) // overall timeout of each call
                        .build())) {
            Chatroom room = chatrooms.createChatroom(CreateChatroomRequest.builder()
                    .name("Daily standup")
                    .putMetadata("user_id", "U4af4980629")
                    .build());
            room = chatrooms.updateChatroom(
                    room.id(), UpdateChatroomRequest.builder().name("Retro").build());
            ListChatroomsRequest retros =
                    ListChatroomsRequest.builder().search("Retro").build();
            chatrooms.listAllChatrooms(retros).forEach(System.out::println);
            chatrooms.deleteChatroom(room.id());
        }
    }

    static Chatroom asAnotherTenant(ChatroomGateway chatrooms, String jwt) {
        ChatroomGateway other = chatrooms.withOptions(CallOptions.builder()
                .operatorId("tn_other")
                .accessToken(() -> jwt)
                .timeout(Duration.ofSeconds(3))
                .build());
        return other.createChatroom(
                CreateChatroomRequest.builder().name("Theirs").build());
    }

    static ChatroomGateway resilient(ChatroomGateway chatrooms) {
        return ResilientChatrooms.wrap(
                chatrooms,
                ResilienceSettings.builder()
                        .timeout(Duration.ofSeconds(10)) // overall: all attempts and the waits between them
                        .maxAttempts(4)
                        .circuitBreaker(CircuitBreaker.ofDefaults("chatrooms"))
                        .build());
    }

    static String createOrExplain(ChatroomGateway chatrooms, CreateChatroomRequest request) {
        try {
            return "created " + chatrooms.createChatroom(request).id();
        } catch (RateLimitedException e) {
            return "retry in " + e.retryAfter().orElse(Duration.ofSeconds(1));
        } catch (ChatroomException e) {
            return switch (e.outcome()) {
                case NOT_APPLIED -> "no chatroom was created: " + e.getMessage();
                case APPLIED -> "a chatroom was created, its id was lost: " + e.getMessage();
                case UNKNOWN -> "check whether the chatroom exists before a retry: " + e.getMessage();
            };
        }
    }

    /** The application's source of access tokens. */
    interface Tokens {
        String current();
    }
}
