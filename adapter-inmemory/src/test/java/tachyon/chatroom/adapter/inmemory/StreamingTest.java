package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

class StreamingTest {
    private static final ListChatroomsRequest BY_TWO =
            ListChatroomsRequest.builder().limit(2).build();

    private final InMemoryChatrooms chatrooms = Service.empty();

    @BeforeEach
    void fiveChatrooms() {
        IntStream.rangeClosed(1, 5).forEach(i -> chatrooms.createChatroom(Service.named("room " + i)));
    }

    @Test
    void everyPageIsWalked() {
        assertThat(chatrooms.listAllChatrooms(BY_TWO).map(Chatroom::name))
                .containsExactly("room 1", "room 2", "room 3", "room 4", "room 5");
    }

    @Test
    void theWalkBeginsAtTheOffset() {
        ListChatroomsRequest fromFourth =
                ListChatroomsRequest.builder().from(BY_TWO).offset(3).build();

        assertThat(chatrooms.listAllChatrooms(fromFourth).map(Chatroom::name)).containsExactly("room 4", "room 5");
    }

    @Test
    void aPageIsAskedForWhenItsFirstChatroomIsWanted() {
        Stream<Chatroom> stream = chatrooms.listAllChatrooms(BY_TWO);
        chatrooms.createChatroom(Service.named("room 6"));
        Iterator<Chatroom> walk = stream.iterator();
        walk.next();
        walk.next();
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        chatrooms.failNextCall(failure);

        assertThatThrownBy(walk::next).isSameAs(failure);
    }

    @Test
    void noCallIsMadeForAStreamThatNobodyReads() {
        chatrooms.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));

        chatrooms.listAllChatrooms(BY_TWO).close();

        assertThatThrownBy(() -> Service.names(chatrooms)).isInstanceOf(ServiceException.class);
    }
}
