package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;

/** Tests that the in-memory benchmarks list and find the documented numbers of chatrooms. */
class DatasetTest {
    private static final int SIZE = 1_000;

    private final InMemoryChatrooms store = Dataset.store(Dataset.chatrooms(SIZE));

    private ChatroomPage list(ListChatroomsRequest.Builder request) {
        return store.listChatrooms(request.limit(20).build());
    }

    @Test
    void hasTheSpecifiedNumberOfChatrooms() {
        assertThat(list(ListChatroomsRequest.builder()).pageInfo().totalItems()).isEqualTo(SIZE);
    }

    @Test
    void hasTenChatroomsPerUser() {
        String userId = Dataset.userId(SIZE, SIZE / 2);
        assertThat(list(ListChatroomsRequest.builder().metadataUserId(userId)).chatrooms())
                .hasSize(Dataset.CHATROOMS_PER_USER);
    }

    @Test
    void hasTenChatroomsWithTheRareWord() {
        assertThat(list(ListChatroomsRequest.builder().search(Dataset.RARE_WORD))
                        .chatrooms())
                .hasSize(10);
    }
}
