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

/**
 * Chatrooms for the in-memory benchmarks: ten per user, spread over the listing, and ten with a word that a search
 * finds.
 */
final class Dataset {
    static final int CHATROOMS_PER_USER = 10;
    static final String RARE_WORD = "urgent";

    private static final String OPERATOR = "tn_local";
    private static final int SEED = 42;
    private static final Instant TIME = Instant.parse("2025-01-02T03:04:05.123456Z");

    private Dataset() {}

    static List<Chatroom> chatrooms(int size) {
        List<Chatroom> chatrooms = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            String name = number % (size / CHATROOMS_PER_USER) == 1 ? "An " + RARE_WORD + " matter " : "Support room ";
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

    /** Returns the identifiers in a random order that is the same in each run. */
    static ChatroomId[] shuffledIds(List<Chatroom> chatrooms) {
        List<Chatroom> shuffled = new ArrayList<>(chatrooms);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream().map(Chatroom::id).toArray(ChatroomId[]::new);
    }

    /** Returns a request with newly created strings, as an application's request has. */
    static CreateChatroomRequest request(int size, int number) {
        return CreateChatroomRequest.builder()
                .name("Support room " + number)
                .putMetadata("user_id", userId(size, number))
                .putMetadata("channel", "web")
                .build();
    }

    static String userId(int size, int number) {
        return "u_" + (1_000_000_000_000L + number % (size / CHATROOMS_PER_USER));
    }
}
