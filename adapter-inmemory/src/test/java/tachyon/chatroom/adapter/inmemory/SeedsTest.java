package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;

class SeedsTest {
    private final Chatroom seed = Service.room("ch_seed", "tn_local");
    private final ChatMessage message = Service.message("m1", seed, "hello");

    @Test
    void startsWithTheSeedsUnchanged() {
        InMemoryChatrooms chatrooms =
                Service.settings().addMessage(message).addChatroom(seed).build();

        assertThat(chatrooms.listChatrooms(Service.ALL).chatrooms()).containsExactly(seed);
        assertThat(chatrooms.listMessages(seed.id(), Service.ALL_MESSAGES)).containsExactly(message);
    }

    @Test
    void listsSeedsInTheirOrderBeforeCreatedChatrooms() {
        InMemoryChatrooms chatrooms = Service.settings()
                .addChatroom(Service.room("z", "tn_local"))
                .addChatroom(Service.room("a", "tn_local"))
                .build();
        chatrooms.createChatroom(Service.named("created"));

        assertThat(Service.names(chatrooms)).containsExactly("Room z", "Room a", "created");
    }

    @Test
    void acceptsSeedsOfAnyOperator() {
        InMemoryChatrooms chatrooms = Service.empty();
        chatrooms.addChatroom(Service.room("ch_theirs", "tn_theirs"));

        assertThat(Service.names(chatrooms)).isEmpty();
        assertThat(Service.names(chatrooms.withOptions(Service.as("tn_theirs"))))
                .containsExactly("Room ch_theirs");
    }

    @Test
    void addsToTheSameServiceThroughAView() {
        InMemoryChatrooms chatrooms = Service.empty();
        InMemoryChatrooms view = chatrooms.withOptions(Service.as("tn_theirs"));
        view.addChatroom(seed);
        view.addMessage(message);

        assertThat(chatrooms.listMessages(seed.id(), Service.ALL_MESSAGES)).containsExactly(message);
    }

    @Test
    void rejectsAnIdThatIsInUse() {
        InMemoryChatrooms chatrooms = Service.settings().addChatroom(seed).build();

        assertThatThrownBy(() -> chatrooms.addChatroom(Service.room("ch_seed", "tn_theirs")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id")
                .hasMessageContaining("ch_seed");
        assertThatThrownBy(() ->
                        Service.settings().addChatroom(seed).addChatroom(seed).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsAMessageWithoutItsChatroom() {
        assertThatThrownBy(() -> Service.empty().addMessage(message))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chatroomId");
        assertThatThrownBy(() -> Service.settings().addMessage(message).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chatroomId");
    }

    @Test
    void buildsTwoServicesWithOneBuilder() {
        InMemoryChatrooms.Builder settings = Service.settings().addChatroom(seed);
        InMemoryChatrooms first = settings.build();
        InMemoryChatrooms second = settings.build();

        first.deleteChatroom(seed.id());

        assertThat(second.listChatrooms(Service.ALL).chatrooms()).containsExactly(seed);
    }
}
