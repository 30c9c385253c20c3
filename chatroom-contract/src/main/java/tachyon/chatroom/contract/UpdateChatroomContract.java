package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.Operation;

/**
 * The contract of updating chatrooms.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: new metadata replaces all
 * current metadata; an update without fields changes nothing.
 */
@WrittenIn({"ChatroomGateway.updateChatroom", "docs/own-adapter.md#values-to-bytes-and-back"})
public abstract class UpdateChatroomContract extends GatewayContract {
    private static final JsonObject NEW_METADATA =
            JsonObject.builder().put("topic", "retro").build();

    private Chatroom before;

    /** Creates the contract, for subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls createChatroom before every test.
    protected UpdateChatroomContract() {}

    @Test
    void reportsAnUnusualChatroomIdAsNotFound() {
        for (String text : Texts.identifiers()) {
            ChatroomId id = ChatroomId.of(text);
            assertNotFound(Operation.UPDATE_CHATROOM, id, () -> gateway().updateChatroom(id, RENAMED));
        }
        assertThat(all()).containsExactly(before);
    }

    @BeforeEach
    final void createChatroom() {
        before = gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Before")
                        .putMetadata("user_id", "us_1")
                        .build());
    }

    @Test
    void keepsTheMetadataWhenOnlyTheNameChanges() {
        Chatroom after = update(RENAMED);

        assertThat(after.name()).isEqualTo("Renamed");
        assertThat(after.metadata()).isEqualTo(before.metadata());
    }

    @Test
    void replacesAllMetadataAndKeepsTheName() {
        Chatroom after =
                update(UpdateChatroomRequest.builder().metadata(NEW_METADATA).build());

        assertThat(after.metadata()).isEqualTo(NEW_METADATA);
        assertThat(after.name()).isEqualTo("Before");
    }

    @Test
    void updatesNameAndMetadataTogether() {
        Chatroom after = update(UpdateChatroomRequest.builder()
                .name("After")
                .metadata(NEW_METADATA)
                .build());

        assertThat(after.name()).isEqualTo("After");
        assertThat(after.metadata()).isEqualTo(NEW_METADATA);
    }

    @Test
    void replacesTheMetadataWithJsonNull() {
        Chatroom after = update(
                UpdateChatroomRequest.builder().metadata(JsonValue.ofNull()).build());

        assertThat(after.metadata()).isEqualTo(JsonValue.ofNull());
    }

    @Test
    void changesNothingForAnEmptyUpdate() {
        assertThat(update(UpdateChatroomRequest.builder().build())).isEqualTo(before);
        assertThat(all()).containsExactly(before);
    }

    @Test
    void preservesEveryCharacterOfANewName() {
        for (String name : Texts.inJson()) {
            Chatroom after = update(UpdateChatroomRequest.builder().name(name).build());

            assertThat(after.name()).as(Texts.printable(name)).isEqualTo(name);
            assertThat(all()).as(Texts.printable(name)).containsExactly(after);
        }
    }

    @TestFactory
    Stream<DynamicTest> replacesMetadataOfEveryTypeByMetadataOfEveryOtherType() {
        List<JsonValue> values = List.of(
                JsonObject.of(),
                JsonObject.builder().put("user_id", "us_2").build(),
                JsonObject.builder().put("topic", JsonValue.ofNull()).build(),
                JsonArray.of(),
                JsonArray.of(JsonValue.of(1)),
                JsonValue.of(""),
                JsonValue.of("text"),
                JsonValue.of(0),
                JsonValue.of(false),
                JsonValue.ofNull());
        return values.stream()
                .map(next -> DynamicTest.dynamicTest(
                        next.toString(),
                        () -> values.forEach(previous -> {
                            update(UpdateChatroomRequest.builder()
                                    .metadata(previous)
                                    .build());
                            Chatroom after = update(UpdateChatroomRequest.builder()
                                    .metadata(next)
                                    .build());

                            assertThat(after.metadata())
                                    .as("after %s", previous)
                                    .isEqualTo(next);
                            assertThat(after.name()).isEqualTo("Before");
                            assertThat(all()).containsExactly(after);
                        })));
    }

    /** A clock may be coarse, so this test updates the chatroom for up to 2 s. */
    @Test
    void movesUpdatedAtForward() {
        long start = System.nanoTime();
        Chatroom after = update(RENAMED);
        while (after.updatedAt().equals(before.updatedAt()) && System.nanoTime() - start < 2_000_000_000L) {
            after = update(RENAMED);
        }

        assertThat(after.updatedAt()).isAfter(before.updatedAt());
    }

    @Test
    void keepsTheOwnerWhenTheMetadataUserChanges() {
        Chatroom after = update(
                UpdateChatroomRequest.builder().putMetadata("user_id", "us_2").build());

        assertThat(after.ownerId()).isEqualTo(before.ownerId());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
    }

    @Test
    void keepsTheIdTheOperatorTheOwnerAndTheCreationTime() {
        Chatroom after = update(RENAMED);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.operatorId()).isEqualTo(before.operatorId());
        assertThat(after.ownerId()).isEqualTo(before.ownerId());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.updatedAt()).isAfterOrEqualTo(before.updatedAt());
    }

    @Test
    void returnsTheChatroomAsItIsListed() {
        Chatroom after = update(RENAMED);

        assertThat(all()).containsExactly(after);
    }

    @Test
    void leavesOtherChatroomsUnchanged() {
        Chatroom other = create("Other");
        Chatroom after = update(RENAMED);

        assertThat(all()).containsExactlyInAnyOrder(after, other);
    }

    @Test
    void reportsAnUnknownChatroomAsNotFoundAndCreatesNothing() {
        assertNotFound(Operation.UPDATE_CHATROOM, () -> gateway().updateChatroom(UNKNOWN, RENAMED));
        assertThat(all()).containsExactly(before);
    }

    @Test
    void reportsADeletedChatroomAsNotFound() {
        gateway().deleteChatroom(before.id());

        assertNotFound(Operation.UPDATE_CHATROOM, () -> update(RENAMED));
        assertThat(all()).isEmpty();
    }

    private Chatroom update(UpdateChatroomRequest request) {
        return gateway().updateChatroom(before.id(), request);
    }
}
