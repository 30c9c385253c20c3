package tachyon.chatroom.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;

/** Chatrooms to have in memory: ten of each user, all over the listing, and ten that a search finds. */
final class Population {
    static final int OF_EACH_USER = 10;
    static final String RARE = "urgent";

    private static final String OPERATOR = "tn_local";
    private static final int SEED = 42;
    private static final Instant TIME = Instant.parse("2025-01-02T03:04:05.123456Z");

    private Population() {}

    static List<Chatroom> chatrooms(int size) {
        List<Chatroom> chatrooms = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            String name = number % (size / OF_EACH_USER) == 1 ? "An " + RARE + " matter " : "Support room ";
            String userId = userId(size, number);
            chatrooms.add(Chatroom.builder()
                    .id("ch_" + (1_000_000_000_000L + number))
                    .name(name + number)
                    .operatorId(OPERATOR)
                    .ownerId(userId)
                    .metadata(JsonObject.builder()
                            .put("user_id", userId)
                            .put("channel", "web")
                            .build())
                    .createdAt(TIME)
                    .updatedAt(TIME)
                    .build());
        }
        return chatrooms;
    }

    static InMemoryChatrooms store(List<Chatroom> chatrooms) {
        InMemoryChatrooms store = InMemoryChatrooms.create();
        chatrooms.forEach(store::addChatroom);
        return store;
    }

    /** Their identifiers in an order that is no order, but the same every time. */
    static ChatroomId[] shuffledIds(List<Chatroom> chatrooms) {
        List<Chatroom> shuffled = new ArrayList<>(chatrooms);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream().map(Chatroom::id).toArray(ChatroomId[]::new);
    }

    /** Asks for one more, with text of its own as a caller would have it. */
    static CreateChatroomRequest request(int size, int number) {
        return CreateChatroomRequest.builder()
                .name("Support room " + number)
                .putMetadata("user_id", userId(size, number))
                .putMetadata("channel", "web")
                .build();
    }

    static String userId(int size, int number) {
        return "u_" + (1_000_000_000_000L + number % (size / OF_EACH_USER));
    }
}
