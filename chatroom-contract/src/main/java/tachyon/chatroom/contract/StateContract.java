package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/**
 * The contract of sequences of calls: after every create, update and delete, each listing reflects the current
 * chatrooms, with the assumptions of {@link ListChatroomsContract} and {@link UpdateChatroomContract}.
 */
@WrittenIn({"ChatroomGateway.updateChatroom", "ListChatroomsRequest", "the Javadoc of StateContract"})
public abstract class StateContract extends GatewayContract {
    private static final List<String> NAMES = List.of("Retro", "Standup", "Retro 2", "");
    private static final List<String> USERS = List.of("us_1", "us_2", "us_12");

    /** The chatrooms that the service has to have, in the order of their creation. */
    private final List<Chatroom> rooms = new ArrayList<>();

    private final Random random = new Random(17); // The same sequence in every run.

    /** Creates the contract, for subclasses. */
    protected StateContract() {}

    @Test
    void reflectsEveryChangeInEveryListing() {
        for (int step = 0; step < 60; step++) {
            change();
            assertListings();
        }
    }

    @Test
    void movesAChatroomToItsNewMetadataUser() {
        createOf("us_1");
        update(0, UpdateChatroomRequest.builder().putMetadata("user_id", "us_2").build());
        assertListings();
        update(0, UpdateChatroomRequest.builder().putMetadata("topic", "none").build());
        assertListings();
        update(
                0,
                UpdateChatroomRequest.builder().putMetadata("user_id", "us_12").build());
        assertListings();
        update(0, UpdateChatroomRequest.builder().metadata(JsonValue.ofNull()).build());
        assertListings();
        update(0, UpdateChatroomRequest.builder().putMetadata("user_id", "us_1").build());
        assertListings();
        update(0, UpdateChatroomRequest.builder().metadata(JsonObject.of()).build());
        assertListings();
    }

    @Test
    void findsAChatroomByItsNewNameOnly() {
        createOf("us_1");
        for (String name : List.of("Standup", "Retro 2", "", "Retro", "Standup")) {
            update(0, UpdateChatroomRequest.builder().name(name).build());
            assertListings();
        }
    }

    @Test
    void forgetsADeletedChatroomInEveryListing() {
        USERS.forEach(this::createOf);
        for (int i = 0; i < USERS.size(); i++) {
            gateway().deleteChatroom(rooms.remove(rooms.size() / 2).id());
            assertListings();
        }
        createOf("us_1");
        assertListings();
    }

    private void change() {
        int choice = rooms.isEmpty() ? 0 : random.nextInt(6);
        if (choice < 2) {
            CreateChatroomRequest.Builder request = CreateChatroomRequest.builder();
            name().ifPresent(request::name);
            metadata().ifPresent(request::metadata);
            rooms.add(gateway().createChatroom(request.build()));
        } else if (choice < 5) {
            UpdateChatroomRequest.Builder request = UpdateChatroomRequest.builder();
            name().ifPresent(request::name);
            metadata().ifPresent(request::metadata);
            update(random.nextInt(rooms.size()), request.build());
        } else {
            gateway().deleteChatroom(rooms.remove(random.nextInt(rooms.size())).id());
        }
    }

    private Optional<String> name() {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(NAMES.get(random.nextInt(NAMES.size())));
    }

    private Optional<JsonValue> metadata() {
        String user = USERS.get(random.nextInt(USERS.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(JsonObject.of());
            case 3 -> Optional.of(JsonArray.of(JsonValue.of(user)));
            case 4 ->
                Optional.of(JsonObject.builder().put("user_id", JsonValue.of(1)).build());
            default ->
                Optional.of(
                        JsonObject.builder().put("user_id", user).put("n", "1").build());
        };
    }

    private void createOf(String user) {
        rooms.add(gateway()
                .createChatroom(CreateChatroomRequest.builder()
                        .name("Retro")
                        .putMetadata("user_id", user)
                        .build()));
    }

    private void update(int index, UpdateChatroomRequest request) {
        Chatroom before = rooms.get(index);
        Chatroom after = gateway().updateChatroom(before.id(), request);
        assertThat(after)
                .isEqualTo(Chatroom.builder()
                        .from(before)
                        .name(request.name().orElse(before.name()))
                        .metadata(request.metadata().orElse(before.metadata()))
                        .updatedAt(after.updatedAt())
                        .build());
        rooms.set(index, after);
    }

    private void assertListings() {
        assertListing(Optional.empty(), Optional.empty());
        NAMES.forEach(name -> assertListing(Optional.of(name), Optional.empty()));
        USERS.forEach(user -> assertListing(Optional.empty(), Optional.of(user)));
        assertListing(Optional.of("Retro"), Optional.of("us_1"));
    }

    private void assertListing(Optional<String> search, Optional<String> user) {
        ListChatroomsRequest.Builder request =
                ListChatroomsRequest.builder().limit(100).search(search);
        user.ifPresent(request::metadataUserId);
        List<Chatroom> matching = rooms.stream()
                .filter(room -> room.name().contains(search.orElse("")))
                .filter(room -> user.isEmpty()
                        || (room.metadata() instanceof JsonObject object
                                && object.getString("user_id").equals(user)))
                .toList();
        assertThat(gateway().listChatrooms(request.build()))
                .as("search %s, metadata user %s", search, user)
                .isEqualTo(Pages.expected(matching, 100, 0));
    }
}
