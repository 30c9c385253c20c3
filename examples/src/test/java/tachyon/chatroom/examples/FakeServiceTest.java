package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;

/** The examples of the fake in docs/testing.md. */
class FakeServiceTest {
    private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");

    private final AtomicInteger ids = new AtomicInteger();
    private final InMemoryChatrooms service = InMemoryChatrooms.builder()
            .operatorId("tn_1") // default: tn_local
            .clock(Clock.fixed(NOON, ZoneOffset.UTC))
            .idGenerator(() -> "ch_" + ids.incrementAndGet())
            .ownerResolver((operator, request) -> UserId.of("U_" + operator))
            .build();

    @Test
    void createsAChatroomWithPredictableFields() {
        Chatroom room = service.createChatroom(
                CreateChatroomRequest.builder().name("Daily").build());

        assertThat(room)
                .isEqualTo(Chatroom.builder()
                        .id("ch_1")
                        .name("Daily")
                        .operatorId("tn_1")
                        .ownerId("U_tn_1")
                        .createdAt(NOON)
                        .updatedAt(NOON)
                        .build());
    }

    @Test
    void startsWithAChatroomAndAMessage() {
        service.addChatroom(Chatroom.builder()
                .id("ch_seeded")
                .name("Support")
                .operatorId("tn_1")
                .ownerId("U1")
                .createdAt(NOON)
                .updatedAt(NOON)
                .build());
        service.addMessage(ChatMessage.builder()
                .id("m_1")
                .chatroomId("ch_seeded")
                .userId("U1")
                .role(Role.USER)
                .text("Hello")
                .createdAt(NOON)
                .build());

        assertThat(service.listMessages(
                        ChatroomId.of("ch_seeded"),
                        ListMessagesRequest.builder().search("Hell").build()))
                .hasSize(1);
    }

    @Test
    void failsTheNextTwoCallsAndNotTheThird() {
        service.failNextCall(operation -> ServiceException.of(operation, 503));
        service.failNextCall(
                new DeadlineExceededException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, Duration.ofSeconds(3), null));
        ListChatroomsRequest all = ListChatroomsRequest.builder().build();

        assertThatThrownBy(() -> service.listChatrooms(all)).isInstanceOf(ServerErrorException.class);
        assertThatThrownBy(() -> service.listChatrooms(all)).isInstanceOf(DeadlineExceededException.class);
        assertThat(service.listChatrooms(all).chatrooms()).isEmpty();
    }
}
