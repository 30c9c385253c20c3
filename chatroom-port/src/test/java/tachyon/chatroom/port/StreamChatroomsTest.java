package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.PageInfo;

class StreamChatroomsTest {
    private static final ListChatroomsRequest BY_TWO =
            ListChatroomsRequest.builder().limit(2).build();

    /** A service with the chatrooms ch_0, ch_1 and so on. */
    private static PagedChatrooms serviceWith(int chatrooms) {
        return serviceWith(chatrooms, chatrooms);
    }

    private static PagedChatrooms serviceWith(int chatrooms, int promised) {
        return new PagedChatrooms(request -> page(
                request.offset().orElse(0),
                Math.min(chatrooms, request.offset().orElse(0) + request.limit().orElse(20)),
                promised));
    }

    private static ChatroomPage page(int from, int to, int totalItems) {
        return ChatroomPage.builder()
                .chatrooms(IntStream.range(from, to)
                        .mapToObj(StreamChatroomsTest::chatroom)
                        .toList())
                .pageInfo(PageInfo.builder()
                        .currentPage(1)
                        .itemsPerPage(2)
                        .totalItems(totalItems)
                        .totalPages(1)
                        .build())
                .build();
    }

    private static Chatroom chatroom(int number) {
        return Chatroom.builder()
                .id("ch_" + number)
                .name("Room " + number)
                .operatorId("tn_1")
                .ownerId("us_1")
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .build();
    }

    private static List<String> ids(Stream<Chatroom> chatrooms) {
        return chatrooms.map(chatroom -> chatroom.id().value()).toList();
    }

    private static ListChatroomsRequest twoFrom(int offset) {
        return ListChatroomsRequest.builder().limit(2).offset(offset).build();
    }

    @Test
    void everyPageIsWalkedInOrder() {
        PagedChatrooms service = serviceWith(5);

        assertThat(ids(service.listAllChatrooms(BY_TWO))).containsExactly("ch_0", "ch_1", "ch_2", "ch_3", "ch_4");
        assertThat(service.requests()).containsExactly(twoFrom(0), twoFrom(2), twoFrom(4));
    }

    @Test
    void nothingIsAskedForUntilAChatroomIsWanted() {
        PagedChatrooms service = serviceWith(5);

        Iterator<Chatroom> chatrooms = service.listAllChatrooms(BY_TWO).iterator();

        assertThat(service.requests()).isEmpty();
        assertThat(chatrooms.next().id()).hasToString("ch_0");
        assertThat(service.requests()).containsExactly(twoFrom(0));
    }

    @Test
    void aPageIsAskedForWhenItsFirstChatroomIsWanted() {
        PagedChatrooms service = serviceWith(5);

        assertThat(ids(service.listAllChatrooms(BY_TWO).limit(2))).containsExactly("ch_0", "ch_1");
        assertThat(service.requests()).containsExactly(twoFrom(0));
        assertThat(ids(service.listAllChatrooms(BY_TWO).limit(3))).containsExactly("ch_0", "ch_1", "ch_2");
        assertThat(service.requests()).containsExactly(twoFrom(0), twoFrom(0), twoFrom(2));
    }

    @Test
    void aPageHoldsAHundredUnlessTheRequestSaysOtherwise() {
        PagedChatrooms service = serviceWith(101);

        assertThat(service.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(101);
        assertThat(service.requests())
                .containsExactly(
                        ListChatroomsRequest.builder().limit(100).offset(0).build(),
                        ListChatroomsRequest.builder().limit(100).offset(100).build());
    }

    @Test
    void theWalkStartsAtTheRequestsOffset() {
        PagedChatrooms service = serviceWith(4);

        assertThat(ids(service.listAllChatrooms(twoFrom(1)))).containsExactly("ch_1", "ch_2", "ch_3");
        assertThat(service.requests()).containsExactly(twoFrom(1), twoFrom(3));
    }

    @Test
    void whatIsSearchedForIsPassedOnWithEveryPage() {
        PagedChatrooms service = serviceWith(3);

        assertThat(service.listAllChatrooms(ListChatroomsRequest.builder()
                        .from(BY_TWO)
                        .search("Retro")
                        .metadataUserId("U1")
                        .build()))
                .hasSize(3);
        assertThat(service.requests())
                .hasSize(2)
                .extracting(
                        request -> request.search().orElse("none"),
                        request ->
                                request.metadataUserId().map(Object::toString).orElse("none"))
                .containsOnly(tuple("Retro", "U1"));
    }

    @Test
    void theWalkEndsAtTheTotalWithoutAnotherCall() {
        PagedChatrooms service = serviceWith(4);

        assertThat(service.listAllChatrooms(BY_TWO)).hasSize(4);
        assertThat(service.requests()).containsExactly(twoFrom(0), twoFrom(2));
    }

    @Test
    void anEmptyPageEndsTheWalkWhateverThePaginatorPromises() {
        PagedChatrooms service = serviceWith(2, 1000);

        assertThat(service.listAllChatrooms(BY_TWO)).hasSize(2);
        assertThat(service.requests()).containsExactly(twoFrom(0), twoFrom(2));
    }

    @Test
    void anEmptyListingTakesOneCall() {
        PagedChatrooms service = serviceWith(0);

        assertThat(service.listAllChatrooms(BY_TWO)).isEmpty();
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void aShortPageMovesTheOffsetByWhatItHeld() {
        PagedChatrooms service = new PagedChatrooms(request -> {
            int offset = request.offset().orElse(0);
            return page(offset, offset + 1, 3);
        });

        assertThat(ids(service.listAllChatrooms(BY_TWO))).containsExactly("ch_0", "ch_1", "ch_2");
        assertThat(service.requests()).containsExactly(twoFrom(0), twoFrom(1), twoFrom(2));
    }

    @Test
    void theLargestOffsetDoesNotOverflow() {
        PagedChatrooms service = new PagedChatrooms(request -> page(0, 2, Integer.MAX_VALUE));

        assertThat(service.listAllChatrooms(twoFrom(Integer.MAX_VALUE))).hasSize(2);
        assertThat(service.requests()).containsExactly(twoFrom(Integer.MAX_VALUE));
    }

    @Test
    void aFailureSurfacesWhenItsPageIsWanted() {
        ConnectionLostException failure =
                new ConnectionLostException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, "connection reset", null);
        PagedChatrooms service = new PagedChatrooms(request -> {
            if (request.offset().orElse(0) > 0) {
                throw failure;
            }
            return page(0, 2, 4);
        });
        Iterator<Chatroom> chatrooms = service.listAllChatrooms(BY_TWO).iterator();

        assertThat(chatrooms.next().id()).hasToString("ch_0");
        assertThat(chatrooms.next().id()).hasToString("ch_1");
        assertThat(service.requests()).containsExactly(twoFrom(0));
        assertThatThrownBy(chatrooms::next).isSameAs(failure);
        assertThat(service.requests()).containsExactly(twoFrom(0), twoFrom(2));
    }

    @Test
    void afterTheLastChatroomThereIsNoMore() {
        Iterator<Chatroom> chatrooms = serviceWith(1).listAllChatrooms(BY_TWO).iterator();

        assertThat(chatrooms.next().id()).hasToString("ch_0");
        assertThat(chatrooms.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(chatrooms::next);
    }

    @Test
    void theStreamIsSequential() {
        assertThat(serviceWith(1).listAllChatrooms(BY_TWO).isParallel()).isFalse();
    }
}
