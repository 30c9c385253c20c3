package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

/** The example of the emulator in docs/testing.md. */
class OverHttpTest {
    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final ChatroomEmulator emulator = ChatroomEmulator.start(service); // a free port
    private final ChatroomGateway chatrooms = HttpClient5Chatrooms.create(ConnectionSettings.builder()
            .baseUrl(emulator.baseUrl())
            .operatorId("tn_local")
            .accessToken("any")
            .build());

    @AfterEach
    void close() {
        chatrooms.close();
        emulator.close();
    }

    @Test
    void createsAChatroomInTheFakeOverHttp() {
        chatrooms.createChatroom(CreateChatroomRequest.builder().name("Daily").build());

        assertThat(service.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(1);
    }

    @Test
    void returnsAQueuedFailureAsAResponse() {
        service.failNextCall(ServiceException.of(
                Operation.CREATE_CHATROOM,
                ErrorResponse.builder()
                        .status(429)
                        .retryAfter(Duration.ofSeconds(2))
                        .build()));

        RateLimitedException failure = catchThrowableOfType(
                RateLimitedException.class,
                () -> chatrooms.createChatroom(CreateChatroomRequest.builder().build()));

        assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(2));
    }
}
