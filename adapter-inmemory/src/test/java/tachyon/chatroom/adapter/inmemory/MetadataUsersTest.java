package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

class MetadataUsersTest {
    private final InMemoryChatrooms chatrooms = Service.empty();
    private final Chatroom first = create("first", "U7");
    private final Chatroom second = create("second", "U8");

    @BeforeEach
    void createThird() {
        create("third", "U7");
    }

    @Test
    void listsAChatroomWithAChangedUserInTheOrderOfCreation() {
        chatrooms.updateChatroom(second.id(), user("U7"));

        assertThat(Service.names(chatrooms, of("U7"))).containsExactly("first", "second", "third");
        assertThat(chatrooms.listChatrooms(of("U8")).pageInfo().totalItems()).isZero();
        assertThat(Service.names(chatrooms)).containsExactly("first", "second", "third");
    }

    @Test
    void omitsAChatroomWhoseMetadataNoLongerNamesAUser() {
        chatrooms.updateChatroom(
                first.id(),
                UpdateChatroomRequest.builder().metadata(JsonValue.of("U7")).build());

        assertThat(Service.names(chatrooms, of("U7"))).containsExactly("third");
    }

    @Test
    void listsAChatroomWhoseMetadataNamesAUserAfterAnUpdate() {
        Chatroom room = chatrooms.createChatroom(Service.named("without user"));
        chatrooms.updateChatroom(room.id(), user("U8"));

        assertThat(Service.names(chatrooms, of("U8"))).containsExactly("second", "without user");
    }

    @Test
    void listsTheUpdatedChatroomOfAnUnchangedUser() {
        chatrooms.updateChatroom(first.id(), Service.rename("renamed"));

        assertThat(Service.names(chatrooms, of("U7"))).containsExactly("renamed", "third");
    }

    @Test
    void omitsDeletedChatrooms() {
        chatrooms.deleteChatroom(first.id());
        chatrooms.deleteChatroom(second.id());

        assertThat(Service.names(chatrooms, of("U7"))).containsExactly("third");
        assertThat(chatrooms.listChatrooms(of("U7")).pageInfo().totalItems()).isEqualTo(1);
        assertThat(Service.names(chatrooms, of("U8"))).isEmpty();
    }

    @Test
    void separatesUsersOfDifferentOperators() {
        InMemoryChatrooms theirs = chatrooms.withOptions(Service.as("tn_theirs"));
        theirs.createChatroom(
                CreateChatroomRequest.builder().putMetadata("user_id", "U7").build());

        assertThat(Service.names(theirs, of("U7"))).containsExactly(InMemoryChatrooms.DEFAULT_NAME);
        assertThat(Service.names(chatrooms, of("U7"))).containsExactly("first", "third");
    }

    private Chatroom create(String name, String user) {
        return chatrooms.createChatroom(CreateChatroomRequest.builder()
                .name(name)
                .putMetadata("user_id", user)
                .build());
    }

    private static UpdateChatroomRequest user(String user) {
        return UpdateChatroomRequest.builder().putMetadata("user_id", user).build();
    }

    private static ListChatroomsRequest of(String user) {
        return ListChatroomsRequest.builder().metadataUserId(user).build();
    }
}
