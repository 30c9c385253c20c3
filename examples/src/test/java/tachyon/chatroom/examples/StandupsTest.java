package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.examples.DaggerExample.Standups;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;

/** The unit test in README.md. */
class StandupsTest {
    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private final Standups standups = new Standups(chatrooms);

    @Test
    void opensAChatroomOfThatName() {
        Chatroom room = standups.open("Daily");

        assertThat(chatrooms.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .containsExactly(room);
    }

    @Test
    void reportsTooManyRequestsToTheCaller() {
        chatrooms.failNextCall(ServiceException.of(Operation.CREATE_CHATROOM, 429));

        assertThatThrownBy(() -> standups.open("Daily")).isInstanceOf(RateLimitedException.class);
    }
}
