package tachyon.chatroom.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
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

class ListAllChatroomsTest {
    private static final ListChatroomsRequest TWO_PER_PAGE =
            ListChatroomsRequest.builder().limit(2).build();

    /** Returns a gateway with the chatrooms ch_0, ch_1 and so on. */
    private static ListingGateway gatewayWith(int chatrooms) {
        return gatewayWith(chatrooms, chatrooms);
    }

    private static ListingGateway gatewayWith(int chatrooms, int totalItems) {
        return new ListingGateway(request -> page(
                request.offset().orElse(0),
                Math.min(chatrooms, request.offset().orElse(0) + request.limit().orElse(20)),
                totalItems));
    }

    private static ChatroomPage page(int from, int to, int totalItems) {
        return ChatroomPage.builder()
                .chatrooms(IntStream.range(from, to)
                        .mapToObj(ListAllChatroomsTest::chatroom)
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
    void listsEveryPageInOrder() {
        ListingGateway gateway = gatewayWith(5);

        assertThat(ids(gateway.listAllChatrooms(TWO_PER_PAGE))).containsExactly("ch_0", "ch_1", "ch_2", "ch_3", "ch_4");
        assertThat(gateway.requests()).containsExactly(twoFrom(0), twoFrom(2), twoFrom(4));
    }

    @Test
    void makesNoCallBeforeTheFirstChatroomIsRequested() {
        ListingGateway gateway = gatewayWith(5);

        Iterator<Chatroom> chatrooms = gateway.listAllChatrooms(TWO_PER_PAGE).iterator();

        assertThat(gateway.requests()).isEmpty();
        assertThat(chatrooms.next().id()).hasToString("ch_0");
        assertThat(gateway.requests()).containsExactly(twoFrom(0));
    }

    @Test
    void fetchesAPageWhenItsFirstChatroomIsRequested() {
        ListingGateway gateway = gatewayWith(5);

        assertThat(ids(gateway.listAllChatrooms(TWO_PER_PAGE).limit(2))).containsExactly("ch_0", "ch_1");
        assertThat(gateway.requests()).containsExactly(twoFrom(0));
        assertThat(ids(gateway.listAllChatrooms(TWO_PER_PAGE).limit(3))).containsExactly("ch_0", "ch_1", "ch_2");
        assertThat(gateway.requests()).containsExactly(twoFrom(0), twoFrom(0), twoFrom(2));
    }

    @Test
    void requestsAHundredChatroomsPerPageByDefault() {
        ListingGateway gateway = gatewayWith(101);

        assertThat(gateway.listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(101);
        assertThat(gateway.requests())
                .containsExactly(
                        ListChatroomsRequest.builder().limit(100).offset(0).build(),
                        ListChatroomsRequest.builder().limit(100).offset(100).build());
    }

    @Test
    void startsAtTheRequestedOffset() {
        ListingGateway gateway = gatewayWith(4);

        assertThat(ids(gateway.listAllChatrooms(twoFrom(1)))).containsExactly("ch_1", "ch_2", "ch_3");
        assertThat(gateway.requests()).containsExactly(twoFrom(1), twoFrom(3));
    }

    @Test
    void appliesTheConditionsToEveryPage() {
        ListingGateway gateway = gatewayWith(3);

        assertThat(gateway.listAllChatrooms(ListChatroomsRequest.builder()
                        .from(TWO_PER_PAGE)
                        .search("Retro")
                        .metadataUserId("U1")
                        .build()))
                .hasSize(3);
        assertThat(gateway.requests())
                .hasSize(2)
                .extracting(
                        request -> request.search().orElse("none"),
                        request ->
                                request.metadataUserId().map(Object::toString).orElse("none"))
                .containsOnly(tuple("Retro", "U1"));
    }

    @Test
    void endsAtTheTotalWithoutAnotherCall() {
        ListingGateway gateway = gatewayWith(4);

        assertThat(gateway.listAllChatrooms(TWO_PER_PAGE)).hasSize(4);
        assertThat(gateway.requests()).containsExactly(twoFrom(0), twoFrom(2));
    }

    @Test
    void endsAtAnEmptyPageWhateverTheTotal() {
        ListingGateway gateway = gatewayWith(2, 1000);

        assertThat(gateway.listAllChatrooms(TWO_PER_PAGE)).hasSize(2);
        assertThat(gateway.requests()).containsExactly(twoFrom(0), twoFrom(2));
    }

    @Test
    void makesOneCallWhenThereAreNoChatrooms() {
        ListingGateway gateway = gatewayWith(0);

        assertThat(gateway.listAllChatrooms(TWO_PER_PAGE)).isEmpty();
        assertThat(gateway.requests()).hasSize(1);
    }

    @Test
    void advancesTheOffsetByTheSizeOfAShortPage() {
        ListingGateway gateway = new ListingGateway(request -> {
            int offset = request.offset().orElse(0);
            return page(offset, offset + 1, 3);
        });

        assertThat(ids(gateway.listAllChatrooms(TWO_PER_PAGE))).containsExactly("ch_0", "ch_1", "ch_2");
        assertThat(gateway.requests()).containsExactly(twoFrom(0), twoFrom(1), twoFrom(2));
    }

    @Test
    void doesNotOverflowTheMaximumOffset() {
        ListingGateway gateway = new ListingGateway(request -> page(0, 2, Integer.MAX_VALUE));

        assertThat(gateway.listAllChatrooms(twoFrom(Integer.MAX_VALUE))).hasSize(2);
        assertThat(gateway.requests()).containsExactly(twoFrom(Integer.MAX_VALUE));
    }

    @Test
    void throwsAFailureWhenItsPageIsRequested() {
        ConnectionLostException failure =
                new ConnectionLostException(Operation.LIST_CHATROOMS, Outcome.UNKNOWN, "connection reset", null);
        ListingGateway gateway = new ListingGateway(request -> {
            if (request.offset().orElse(0) > 0) {
                throw failure;
            }
            return page(0, 2, 4);
        });
        Iterator<Chatroom> chatrooms = gateway.listAllChatrooms(TWO_PER_PAGE).iterator();

        assertThat(chatrooms.next().id()).hasToString("ch_0");
        assertThat(chatrooms.next().id()).hasToString("ch_1");
        assertThat(gateway.requests()).containsExactly(twoFrom(0));
        assertThatThrownBy(chatrooms::next).isSameAs(failure);
        assertThat(gateway.requests()).containsExactly(twoFrom(0), twoFrom(2));
    }

    @Test
    void endsTheIteratorAfterTheLastChatroom() {
        Iterator<Chatroom> chatrooms =
                gatewayWith(1).listAllChatrooms(TWO_PER_PAGE).iterator();

        assertThat(chatrooms.next().id()).hasToString("ch_0");
        assertThat(chatrooms.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(chatrooms::next);
    }

    @Test
    @SuppressWarnings("NullAway") // The test passes null, as a caller without a null checker can.
    void rejectsANullRequestBeforeTheFirstCall() {
        ListingGateway gateway = gatewayWith(1);

        assertThatNullPointerException()
                .isThrownBy(() -> gateway.listAllChatrooms(null))
                .withMessage("request");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void returnsASequentialStream() {
        assertThat(gatewayWith(1).listAllChatrooms(TWO_PER_PAGE).isParallel()).isFalse();
    }
}
