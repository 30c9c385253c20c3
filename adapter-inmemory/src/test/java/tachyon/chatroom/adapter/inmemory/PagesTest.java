package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/** Pages of chatrooms of several operators and users, with random creates, updates and deletes. */
class PagesTest {
    private static final List<String> OPERATORS = List.of("tn_1", "tn_2");

    private final InMemoryChatrooms chatrooms = Service.empty();
    private final List<Chatroom> model = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void returnsTheSamePagesAsAPlainList(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 2_000; step++) {
            change(random);
            if (step % 10 == 0) {
                assertRandomPageMatchesTheModel(random);
            }
        }
    }

    private void change(Random random) {
        int choice = random.nextInt(10);
        if (model.isEmpty() || choice < 5) {
            String operator = OPERATORS.get(random.nextInt(2));
            model.add(chatrooms
                    .withOptions(Service.as(operator))
                    .createChatroom(CreateChatroomRequest.builder()
                            .name("room " + random.nextInt(20))
                            .metadata(metadata(random))
                            .build()));
            return;
        }
        int index = random.nextInt(model.size());
        Chatroom room = model.get(index);
        InMemoryChatrooms owner =
                chatrooms.withOptions(Service.as(room.operatorId().value()));
        if (choice < 8) {
            UpdateChatroomRequest.Builder update = UpdateChatroomRequest.builder();
            model.set(
                    index,
                    owner.updateChatroom(
                            room.id(),
                            random.nextBoolean()
                                    ? update.name("room " + random.nextInt(20)).build()
                                    : update.metadata(metadata(random)).build()));
        } else {
            owner.deleteChatroom(room.id());
            model.remove(index);
        }
    }

    private static JsonValue metadata(Random random) {
        int user = random.nextInt(8);
        return switch (user) {
            case 6 -> JsonValue.of("U1");
            case 7 -> JsonObject.builder().put("user_id", JsonValue.of(1)).build();
            default -> JsonObject.builder().put("user_id", "U" + user).build();
        };
    }

    private void assertRandomPageMatchesTheModel(Random random) {
        String operator = OPERATORS.get(random.nextInt(2));
        String search = random.nextInt(3) == 0 ? "room 1" : "";
        String user = "U" + random.nextInt(6);
        boolean anyUser = random.nextInt(3) == 0;
        List<Chatroom> expected = model.stream()
                .filter(room -> room.operatorId().value().equals(operator))
                .filter(room -> room.name().contains(search))
                .filter(room -> anyUser || room.metadata().toString().equals("{\"user_id\":\"" + user + "\"}"))
                .toList();
        int limit = 1 + random.nextInt(10);
        int offset = random.nextInt(expected.size() + 2);
        ListChatroomsRequest.Builder request =
                ListChatroomsRequest.builder().search(search).limit(limit).offset(offset);

        ChatroomPage page = chatrooms
                .withOptions(Service.as(operator))
                .listChatrooms(
                        anyUser ? request.build() : request.metadataUserId(user).build());

        assertThat(page.chatrooms())
                .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
        assertThat(page.pageInfo().totalItems()).isEqualTo(expected.size());
    }
}
