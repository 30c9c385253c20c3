package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;

/** The benchmarks in memory find what they say that they look for. */
class PopulationTest {
    private static final int SIZE = 1_000;

    private final InMemoryChatrooms store = Population.store(Population.chatrooms(SIZE));

    private ChatroomPage list(ListChatroomsRequest.Builder request) {
        return store.listChatrooms(request.limit(20).build());
    }

    @Test
    void holdsAsManyChatroomsAsWereAskedFor() {
        assertThat(list(ListChatroomsRequest.builder()).pageInfo().totalItems())
                .isEqualTo(SIZE);
    }

    @Test
    void everyUserHasTen() {
        String userId = Population.userId(SIZE, SIZE / 2);
        assertThat(list(ListChatroomsRequest.builder().metadataUserId(userId)).chatrooms())
                .hasSize(Population.OF_EACH_USER);
    }

    @Test
    void aSearchFindsTen() {
        assertThat(list(ListChatroomsRequest.builder().search(Population.RARE)).chatrooms())
                .hasSize(10);
    }
}
