package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

class StandupsTest {
    private final UserId host = UserId.of("U1");
    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private final Standups standups = new Standups(chatrooms);

    @Test
    void findsAStandupByItsHost() {
        standups.open(host);

        ListChatroomsRequest ofHost =
                ListChatroomsRequest.builder().metadataUserId(host).build();
        assertEquals(1, chatrooms.listChatrooms(ofHost).chatrooms().size());
    }

    @Test
    void reportsTooManyRequestsToTheCaller() {
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));

        assertThrows(RateLimitedException.class, () -> standups.open(host));
    }
}
