package tachyon.chatroom.adapter.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Services with the fixed time {@link #START} and the ids {@code ch_1}, {@code ch_2} and so on, and test data for them.
 */
final class Service {
    static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");
    static final Instant LATER = Instant.parse("2026-01-02T04:00:00Z");
    static final ListChatroomsRequest ALL = ListChatroomsRequest.builder().build();
    static final ListMessagesRequest ALL_MESSAGES =
            ListMessagesRequest.builder().build();

    private Service() {}

    static InMemoryChatrooms.Builder settings() {
        AtomicInteger ids = new AtomicInteger();
        return InMemoryChatrooms.builder().clock(new SettableClock()).idGenerator(() -> "ch_" + ids.incrementAndGet());
    }

    static InMemoryChatrooms empty() {
        return settings().build();
    }

    static CreateChatroomRequest named(String name) {
        return CreateChatroomRequest.builder().name(name).build();
    }

    static UpdateChatroomRequest rename(String name) {
        return UpdateChatroomRequest.builder().name(name).build();
    }

    static Chatroom room(String id, String operatorId) {
        return Chatroom.builder()
                .id(id)
                .name("Room " + id)
                .operatorId(operatorId)
                .ownerId("U1")
                .createdAt(START)
                .updatedAt(START)
                .build();
    }

    static ChatMessage message(String id, Chatroom room, MessageContent content) {
        return ChatMessage.builder()
                .id(id)
                .userId("U1")
                .chatroomId(room.id())
                .role(Role.USER)
                .content(content)
                .createdAt(START)
                .build();
    }

    static ChatMessage message(String id, Chatroom room, String text) {
        return message(id, room, new MessageContent.Text(text));
    }

    static CallOptions as(String operatorId) {
        return CallOptions.builder().operatorId(operatorId).build();
    }

    static List<String> names(ChatroomGateway chatrooms) {
        return names(chatrooms, ALL);
    }

    static List<String> names(ChatroomGateway chatrooms, ListChatroomsRequest request) {
        return chatrooms.listChatrooms(request).chatrooms().stream()
                .map(Chatroom::name)
                .toList();
    }
}
