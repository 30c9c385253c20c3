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
 * Creating chatrooms.
 *
 * <p>Assumed, as the service's reference is silent: a chatroom without a name is named {@code New Room}; a name may be any
 * text, even an empty one.
 */
public abstract class CreateChatroomContract extends GatewayContract {
    /** For subclasses. */
    protected CreateChatroomContract() {}

    @Test
    void aChatroomHasTheNameAndTheMetadataThatWereAskedFor() {
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
    void aChatroomWithoutANameIsNamedNewRoom() {
        assertThat(gateway().createChatroom(UNNAMED).name()).isEqualTo("New Room");
    }

    @Test
    void aChatroomWithoutMetadataHasAnEmptyObject() {
        assertThat(create("Room").metadata()).isEqualTo(JsonObject.of());
    }

    @TestFactory
    Stream<DynamicTest> aNameIsKeptCharacterByCharacter() {
        return Texts.hostile()
                .map(name -> DynamicTest.dynamicTest(Texts.printable(name), () -> {
                    Chatroom created = create(name);

                    assertThat(created.name()).isEqualTo(name);
                    assertThat(listed(created.id()).name()).isEqualTo(name);
                }));
    }

    @Test
    void whatCreatingGivesIsWhatAListingShows() {
        Chatroom created = gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Room")
                        .putMetadata("user_id", "us_1")
                        .build());

        assertThat(all()).containsExactly(created);
    }

    @Test
    void everyChatroomHasAnIdOfItsOwn() {
        List<Chatroom> created = Stream.generate(() -> create("Same")).limit(20).toList();

        assertThat(created).extracting(Chatroom::id).doesNotHaveDuplicates();
        assertThat(all()).containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    void aNewChatroomWasUpdatedWhenItWasCreated() {
        Chatroom created = create("Room");

        assertThat(created.updatedAt()).isEqualTo(created.createdAt());
    }
}
