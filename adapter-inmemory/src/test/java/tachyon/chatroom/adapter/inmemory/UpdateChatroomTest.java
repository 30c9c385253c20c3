package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class UpdateChatroomTest {
    private final SettableClock clock = new SettableClock();
    private final InMemoryChatrooms chatrooms = Service.settings().clock(clock).build();
    private final Chatroom room = chatrooms.createChatroom(CreateChatroomRequest.builder()
            .name("before")
            .putMetadata("user_id", "U7")
            .putMetadata("team", "blue")
            .build());

    @BeforeEach
    void advanceTheClock() {
        clock.set(Service.LATER);
    }

    @Test
    void keepsTheMetadataIfOnlyTheNameIsGiven() {
        Chatroom updated = chatrooms.updateChatroom(room.id(), Service.rename("after"));

        assertThat(updated)
                .isEqualTo(Chatroom.builder()
                        .from(room)
                        .name("after")
                        .updatedAt(Service.LATER)
                        .build());
        assertThat(chatrooms.listChatrooms(Service.ALL).chatrooms()).containsExactly(updated);
    }

    @Test
    void replacesTheMetadataCompletelyAndKeepsNameAndOwner() {
        Chatroom updated = chatrooms.updateChatroom(
                room.id(),
                UpdateChatroomRequest.builder().putMetadata("user_id", "U8").build());

        assertThat(updated.metadata())
                .isEqualTo(JsonObject.builder().put("user_id", "U8").build());
        assertThat(updated.name()).isEqualTo("before");
        assertThat(updated.ownerId()).isEqualTo(room.ownerId());
        assertThat(updated.updatedAt()).isEqualTo(Service.LATER);
    }

    @Test
    void acceptsNullAsMetadata() {
        Chatroom updated = chatrooms.updateChatroom(
                room.id(),
                UpdateChatroomRequest.builder().metadata(JsonValue.ofNull()).build());

        assertThat(updated.metadata()).isEqualTo(JsonValue.ofNull());
    }

    @Test
    void changesNothingForAnEmptyRequest() {
        Chatroom updated = chatrooms.updateChatroom(
                room.id(), UpdateChatroomRequest.builder().build());

        assertThat(updated).isEqualTo(room);
    }

    @Test
    void updatesTheTimeEvenIfTheNameIsTheSame() {
        assertThat(chatrooms.updateChatroom(room.id(), Service.rename("before")).updatedAt())
                .isEqualTo(Service.LATER);
    }

    @Test
    void keepsThePositionInTheListing() {
        chatrooms.createChatroom(Service.named("second"));
        chatrooms.updateChatroom(room.id(), Service.rename("first"));

        assertThat(Service.names(chatrooms)).containsExactly("first", "second");
    }

    @Test
    void failsWithNotFoundForAMissingChatroom() {
        assertThatThrownBy(() -> chatrooms.updateChatroom(ChatroomId.of("ch_none"), Service.rename("x")))
                .isInstanceOfSatisfying(ChatroomNotFoundException.class, failure -> {
                    assertThat(failure.operation()).isEqualTo(Operation.UPDATE_CHATROOM);
                    assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                    assertThat(failure.status()).isEqualTo(404);
                    assertThat(failure.response().errorCode()).hasValue("not_found");
                    assertThat(failure.response().errorMessage()).isPresent();
                });
    }
}
