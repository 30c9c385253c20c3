package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;

/**
 * The contract of creating chatrooms.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: a chatroom without a name
 * is named {@code New Room}; a name may be any text, including the empty text.
 */
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

    @TestFactory
    Stream<DynamicTest> preservesEveryCharacterOfAName() {
        return Texts.unusual()
                .map(name -> DynamicTest.dynamicTest(Texts.printable(name), () -> {
                    Chatroom created = create(name);

                    assertThat(created.name()).isEqualTo(name);
                    assertThat(listed(created.id()).name()).isEqualTo(name);
                }));
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
