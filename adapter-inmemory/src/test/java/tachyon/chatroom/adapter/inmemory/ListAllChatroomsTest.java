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

class ListAllChatroomsTest {
    private static final ListChatroomsRequest BY_TWO =
            ListChatroomsRequest.builder().limit(2).build();

    private final InMemoryChatrooms chatrooms = Service.empty();

    @BeforeEach
    void createFiveChatrooms() {
        IntStream.rangeClosed(1, 5).forEach(i -> chatrooms.createChatroom(Service.named("room " + i)));
    }

    @Test
    void returnsTheChatroomsOfAllPages() {
        assertThat(chatrooms.listAllChatrooms(BY_TWO).map(Chatroom::name))
                .containsExactly("room 1", "room 2", "room 3", "room 4", "room 5");
    }

    @Test
    void startsAtTheOffset() {
        ListChatroomsRequest fromFourth =
                ListChatroomsRequest.builder().from(BY_TWO).offset(3).build();

        assertThat(chatrooms.listAllChatrooms(fromFourth).map(Chatroom::name)).containsExactly("room 4", "room 5");
    }

    @Test
    void requestsAPageWhenItsFirstChatroomIsRead() {
        Stream<Chatroom> stream = chatrooms.listAllChatrooms(BY_TWO);
        chatrooms.createChatroom(Service.named("room 6"));
        Iterator<Chatroom> iterator = stream.iterator();
        iterator.next();
        iterator.next();
        ServiceException failure = ServiceException.of(Operation.LIST_CHATROOMS, 503);
        chatrooms.failNextCall(failure);

        assertThatThrownBy(iterator::next).isSameAs(failure);
    }

    @Test
    void makesNoCallForAStreamThatIsNotRead() {
        chatrooms.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));

        chatrooms.listAllChatrooms(BY_TWO).close();

        assertThatThrownBy(() -> Service.names(chatrooms)).isInstanceOf(ServiceException.class);
    }
}
