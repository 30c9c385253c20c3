package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.PageInfo;

class ListChatroomsTest {
    private final InMemoryChatrooms chatrooms = Service.empty();

    @Test
    void reportsZeroPagesForAnEmptyService() {
        ChatroomPage page = chatrooms.listChatrooms(Service.ALL);

        assertThat(page.chatrooms()).isEmpty();
        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 20, 0, 0));
    }

    @Test
    void returnsTheFirstTwentyInTheOrderOfCreationByDefault() {
        create(41);

        ChatroomPage page = chatrooms.listChatrooms(Service.ALL);

        assertThat(page.chatrooms()).hasSize(20);
        assertThat(page.chatrooms().get(0).name()).isEqualTo("room 1");
        assertThat(page.chatrooms().get(19).name()).isEqualTo("room 20");
        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 20, 41, 3));
    }

    @Test
    void returnsThePageOfLimitAndOffset() {
        create(5);

        assertThat(Service.names(chatrooms, slice(2, 2))).containsExactly("room 3", "room 4");
        assertThat(chatrooms.listChatrooms(slice(2, 2)).pageInfo()).isEqualTo(pageInfo(2, 2, 5, 3));
        assertThat(Service.names(chatrooms, slice(2, 4))).containsExactly("room 5");
        assertThat(chatrooms.listChatrooms(slice(5, 0)).pageInfo()).isEqualTo(pageInfo(1, 5, 5, 1));
    }

    @Test
    void roundsTheCurrentPageDownForAnOffsetWithinAPage() {
        create(5);

        assertThat(chatrooms.listChatrooms(slice(2, 3)).pageInfo()).isEqualTo(pageInfo(2, 2, 5, 3));
    }

    @Test
    void returnsAnEmptyPagePastTheEnd() {
        create(3);

        ChatroomPage page = chatrooms.listChatrooms(slice(2, 10));

        assertThat(page.chatrooms()).isEmpty();
        assertThat(page.pageInfo()).isEqualTo(pageInfo(6, 2, 3, 2));
    }

    @Test
    void acceptsTheMaximumOffset() {
        create(1);

        ChatroomPage page = chatrooms.listChatrooms(slice(1, Integer.MAX_VALUE));

        assertThat(page.chatrooms()).isEmpty();
        assertThat(page.pageInfo().currentPage()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void searchesForACaseSensitivePartOfTheName() {
        chatrooms.createChatroom(Service.named("Daily standup"));
        chatrooms.createChatroom(Service.named("daily news"));
        chatrooms.createChatroom(Service.named("Retro"));

        assertThat(Service.names(chatrooms, search("aily"))).containsExactly("Daily standup", "daily news");
        assertThat(Service.names(chatrooms, search("Daily"))).containsExactly("Daily standup");
        assertThat(Service.names(chatrooms, search(".*"))).isEmpty();
        assertThat(Service.names(chatrooms, search(""))).hasSize(3);
    }

    @Test
    void countsOnlyMatchingChatrooms() {
        create(12);

        ChatroomPage page = chatrooms.listChatrooms(
                ListChatroomsRequest.builder().search("room 1").limit(2).build());

        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 2, 4, 2));
    }

    @Test
    void matchesTheCompleteMetadataUserId() {
        createFor("a", JsonValue.of("U7"));
        createFor("b", JsonValue.of("U77"));
        createFor("c", JsonValue.of("u7"));

        assertThat(Service.names(chatrooms, user("U7"))).containsExactly("a");
    }

    @Test
    void matchesOnlyAStringInAMetadataObject() {
        createFor("number", JsonValue.of(7));
        createFor("list", JsonArray.of(JsonValue.of("7")));
        createFor("null", JsonValue.ofNull());
        chatrooms.createChatroom(CreateChatroomRequest.builder()
                .name("text")
                .metadata(JsonValue.of("7"))
                .build());
        chatrooms.createChatroom(Service.named("absent"));

        assertThat(Service.names(chatrooms, user("7"))).isEmpty();
    }

    @Test
    void requiresBothSearchAndMetadataUserToMatch() {
        createFor("Daily", JsonValue.of("U7"));
        createFor("Retro", JsonValue.of("U7"));
        createFor("Daily too", JsonValue.of("U8"));

        ListChatroomsRequest request = ListChatroomsRequest.builder()
                .search("Daily")
                .metadataUserId("U7")
                .build();

        assertThat(Service.names(chatrooms, request)).containsExactly("Daily");
    }

    private void create(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> chatrooms.createChatroom(Service.named("room " + i)));
    }

    private void createFor(String name, JsonValue userId) {
        chatrooms.createChatroom(CreateChatroomRequest.builder()
                .name(name)
                .putMetadata("user_id", userId)
                .build());
    }

    private static ListChatroomsRequest slice(int limit, int offset) {
        return ListChatroomsRequest.builder().limit(limit).offset(offset).build();
    }

    private static ListChatroomsRequest search(String search) {
        return ListChatroomsRequest.builder().search(search).build();
    }

    private static ListChatroomsRequest user(String userId) {
        return ListChatroomsRequest.builder().metadataUserId(userId).build();
    }

    private static PageInfo pageInfo(int currentPage, int itemsPerPage, int totalItems, int totalPages) {
        return PageInfo.builder()
                .currentPage(currentPage)
                .itemsPerPage(itemsPerPage)
                .totalItems(totalItems)
                .totalPages(totalPages)
                .build();
    }
}
