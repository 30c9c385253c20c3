package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.Role;

class PagingTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();

    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();

    @Test
    void listsTheNamesThatContainTheSearchedText() {
        create("Retro 1");
        create("Daily");
        create("Retro 2");

        assertThat(Paging.names(chatrooms)).containsExactly("Retro 1", "Retro 2");
    }

    @Test
    void countsEveryMatchNextToThePage() {
        createRooms(120);

        assertThat(Paging.onePage(chatrooms)).isEqualTo("20 of 120");
    }

    @Test
    void deletesEveryChatroomOfSeveralPages() {
        createRooms(250);

        Paging.deleteAll(chatrooms, ALL);

        assertThat(chatrooms.listAllChatrooms(ALL)).isEmpty();
    }

    @Test
    void leavesChatroomsBehindWhenDeletionOverlapsTheListing() {
        createRooms(250);

        chatrooms.listAllChatrooms(ALL).forEach(room -> chatrooms.deleteChatroom(room.id()));

        assertThat(chatrooms.listAllChatrooms(ALL)).hasSize(100);
    }

    @Test
    void returnsEachChatroomOnce() {
        createRooms(3);

        assertThat(Paging.withoutDuplicates(chatrooms, ALL))
                .extracting(Chatroom::name)
                .containsExactly("Room 1", "Room 2", "Room 3");
    }

    @Test
    void readsEveryPageOfMessages() {
        Chatroom room = create("Daily");
        List<ChatMessage> messages = IntStream.rangeClosed(1, 150)
                .mapToObj(number -> message(room, number))
                .toList();
        messages.forEach(chatrooms::addMessage);

        assertThat(Paging.allMessages(chatrooms, room.id())).isEqualTo(messages);
    }

    private static ChatMessage message(Chatroom room, int number) {
        return ChatMessage.builder()
                .id("m_" + number)
                .chatroomId(room.id())
                .userId("U1")
                .role(Role.USER)
                .text("Message " + number)
                .createdAt(Instant.EPOCH)
                .build();
    }

    private void createRooms(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> create("Room " + number));
    }

    private Chatroom create(String name) {
        return chatrooms.createChatroom(
                CreateChatroomRequest.builder().name(name).build());
    }
}
