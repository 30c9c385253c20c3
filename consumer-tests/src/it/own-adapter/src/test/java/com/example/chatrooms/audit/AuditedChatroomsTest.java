package com.example.chatrooms.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

class AuditedChatroomsTest {
    private static final CreateChatroomRequest ROOM =
            CreateChatroomRequest.builder().name("Room").build();

    private final InMemoryChatrooms service = InMemoryChatrooms.create();
    private final List<String> lines = new ArrayList<>();
    private final ChatroomGateway chatrooms = AuditedChatrooms.wrap(service, lines::add);

    @Test
    void recordsTheChangesOfAView() {
        ChatroomGateway view = chatrooms.withOptions(
                CallOptions.builder().operatorId("tn_other").build());
        Chatroom room = view.createChatroom(ROOM);
        view.deleteChatroom(room.id());

        assertThat(lines).containsExactly("created " + room.id(), "deleted " + room.id());
    }

    @Test
    void recordsAChangeThatMayHaveBeenMade() {
        service.failNextCallAfterApplying(ServiceException.of(Operation.CREATE_CHATROOM, 503));
        Throwable unknown = catchThrowable(() -> chatrooms.createChatroom(ROOM));
        service.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));
        Throwable notApplied = catchThrowable(() -> chatrooms.createChatroom(ROOM));

        assertThat(unknown).isNotNull();
        assertThat(notApplied).isNotNull();
        assertThat(lines).containsExactly("may have created a chatroom");
    }
}
