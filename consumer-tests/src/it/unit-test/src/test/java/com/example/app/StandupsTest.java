package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

class StandupsTest {
    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private final Standups standups = new Standups(chatrooms);

    @Test
    void opensAChatroomOfThatName() {
        Chatroom room = standups.open("Daily");

        assertEquals(
                List.of(room),
                chatrooms
                        .listAllChatrooms(ListChatroomsRequest.builder().build())
                        .toList());
    }

    @Test
    void reportsTooManyRequestsToTheCaller() {
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));

        assertThrows(RateLimitedException.class, () -> standups.open("Daily"));
    }
}
