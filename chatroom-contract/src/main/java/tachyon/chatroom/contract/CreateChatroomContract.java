package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;

/**
 * The contract of creating chatrooms.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: a chatroom without a name
 * is named {@code New Room}; a name may be any text, including the empty text.
 */
@WrittenIn({"ChatroomGateway.createChatroom", "docs/own-adapter.md#values-to-bytes-and-back"})
public abstract class CreateChatroomContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected CreateChatroomContract() {}

    @Test
    void createsAChatroomWithTheRequestedNameAndMetadata() {
        Chatroom chatroom = gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Daily standup")
                        .putMetadata("user_id", "us_1")
                        .build());

        assertThat(chatroom.name()).isEqualTo("Daily standup");
        assertThat(chatroom.metadata())
                .isEqualTo(JsonObject.builder().put("user_id", "us_1").build());
    }

    @Test
    void namesAChatroomNewRoomByDefault() {
        assertThat(gateway().createChatroom(UNNAMED).name()).isEqualTo("New Room");
    }

    @Test
    void usesAnEmptyObjectAsDefaultMetadata() {
        assertThat(create("Room").metadata()).isEqualTo(JsonObject.of());
    }

    @Test
    void preservesEveryCharacterOfAName() {
        List<Chatroom> created = new ArrayList<>();
        for (String name : Texts.inJson()) {
            Chatroom room = create(name);

            assertThat(room.name()).as(Texts.printable(name)).isEqualTo(name);
            created.add(room);
        }

        assertThat(gateway().listAllChatrooms(ALL)).containsExactlyElementsOf(created);
    }

    @Test
    void createsAnotherChatroomForAnEqualRequest() {
        CreateChatroomRequest request = CreateChatroomRequest.builder()
                .name("Room")
                .putMetadata("user_id", "us_1")
                .build();
        Chatroom first = gateway().createChatroom(request);
        Chatroom second = gateway().createChatroom(request);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(all()).containsExactly(first, second);
    }

    @Test
    void returnsTheChatroomAsItIsListed() {
        Chatroom created = gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Room")
                        .putMetadata("user_id", "us_1")
                        .build());

        assertThat(all()).containsExactly(created);
    }

    @Test
    void assignsAUniqueIdToEveryChatroom() {
        List<Chatroom> created = Stream.generate(() -> create("Same")).limit(20).toList();

        assertThat(created).extracting(Chatroom::id).doesNotHaveDuplicates();
        assertThat(all()).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void setsUpdatedAtToCreatedAt() {
        Chatroom created = create("Room");

        assertThat(created.updatedAt()).isEqualTo(created.createdAt());
    }
}
