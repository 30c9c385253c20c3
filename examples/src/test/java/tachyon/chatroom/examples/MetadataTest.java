package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;

class MetadataTest {
    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private final Chatroom room = Metadata.create(chatrooms);

    @Test
    void keepsEveryDigitAndTheOrderOfKeys() {
        assertThat(room.metadata())
                .hasToString("{\"user_id\":\"U4af4980629\",\"budget\":1.10,\"labels\":[\"daily\",\"team 7\"]}");
    }

    @Test
    void readsMembers() {
        assertThat(Metadata.userOf(room)).hasValue("U4af4980629");
        assertThat(Metadata.budgetOf((JsonObject) room.metadata())).hasValue(new BigDecimal("1.10"));
    }

    @Test
    void changesOneMemberAndKeepsTheOthers() {
        Chatroom changed = Metadata.putMember(chatrooms, room, "budget", JsonValue.of(2));

        assertThat(changed.metadata())
                .hasToString("{\"user_id\":\"U4af4980629\",\"budget\":2,\"labels\":[\"daily\",\"team 7\"]}");
    }

    @Test
    void replacesTheWholeMetadataInAnUpdate() {
        Chatroom changed = chatrooms.updateChatroom(
                room.id(),
                UpdateChatroomRequest.builder()
                        .putMetadata("budget", JsonValue.of(2))
                        .build());

        assertThat(changed.metadata()).hasToString("{\"budget\":2}");
    }
}
