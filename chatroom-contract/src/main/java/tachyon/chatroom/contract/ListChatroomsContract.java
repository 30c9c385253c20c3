package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.PageInfo;

/**
 * The contract of listing one page of chatrooms.
 *
 * <p>The service's REST reference does not specify the following, which the contract assumes: chatrooms are listed in
 * the order of their creation, which an update does not change; pages are numbered from 1, and the number of the page
 * at an offset is the offset divided by the limit, rounded down, plus 1.
 */
@WrittenIn({"ChatroomGateway.listChatrooms", "ListChatroomsRequest", "the Javadoc of ListChatroomsContract"})
public abstract class ListChatroomsContract extends GatewayContract {
    private static final int MAX = Integer.MAX_VALUE;

    /** Creates the contract, for subclasses. */
    protected ListChatroomsContract() {}

    @Test
    void returnsAnEmptyPageWhenThereAreNoChatrooms() {
        ChatroomPage page = list(ListChatroomsRequest.builder());

        assertThat(page.chatrooms()).isEmpty();
        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 20, 0, 0));
    }

    @Test
    void returnsTwentyChatroomsByDefault() {
        createRooms(21);
        ChatroomPage page = list(ListChatroomsRequest.builder());

        assertThat(page.chatrooms()).hasSize(20);
        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 20, 21, 2));
    }

    @Test
    void returnsUpToAHundredChatroomsPerPage() {
        createRooms(101);
        ChatroomPage page = list(ListChatroomsRequest.builder().limit(100));

        assertThat(page.chatrooms()).hasSize(100);
        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 100, 101, 2));
    }

    @Test
    void listsChatroomsInTheOrderOfTheirCreation() {
        createRooms(3);
        gateway().updateChatroom(all().get(0).id(), RENAMED);

        assertThat(names(all())).containsExactly("Renamed", "Room 2", "Room 3");
    }

    @Test
    void returnsThePageAtTheRequestedOffsetAndLimit() {
        createRooms(5);
        ChatroomPage page = list(ListChatroomsRequest.builder().limit(2).offset(2));

        assertThat(names(page.chatrooms())).containsExactly("Room 3", "Room 4");
        assertThat(page.pageInfo()).isEqualTo(pageInfo(2, 2, 5, 3));
    }

    @Test
    void returnsTheRemainingChatroomsOnTheLastPage() {
        createRooms(5);
        ChatroomPage page = list(ListChatroomsRequest.builder().limit(2).offset(4));

        assertThat(names(page.chatrooms())).containsExactly("Room 5");
        assertThat(page.pageInfo()).isEqualTo(pageInfo(3, 2, 5, 3));
    }

    @Test
    void acceptsAnOffsetThatIsNotAMultipleOfTheLimit() {
        createRooms(5);
        ChatroomPage page = list(ListChatroomsRequest.builder().limit(3).offset(1));

        assertThat(names(page.chatrooms())).containsExactly("Room 2", "Room 3", "Room 4");
        assertThat(page.pageInfo()).isEqualTo(pageInfo(1, 3, 5, 2));
    }

    @Test
    void returnsAnEmptyPagePastTheEnd() {
        createRooms(2);
        ChatroomPage page = list(ListChatroomsRequest.builder().limit(2).offset(2));

        assertThat(page.chatrooms()).isEmpty();
        assertThat(page.pageInfo()).isEqualTo(pageInfo(2, 2, 2, 1));
    }

    @Test
    void returnsAnEmptyPageAtTheMaximumOffset() {
        createRooms(1);
        ChatroomPage page = list(ListChatroomsRequest.builder().offset(Integer.MAX_VALUE));

        assertThat(page.chatrooms()).isEmpty();
        assertThat(page.pageInfo().totalItems()).isEqualTo(1);
    }

    /** The extremes of both, whose sum and product exceed 32 bits, included. */
    @Test
    void returnsTheExpectedPageForEveryLimitAndOffset() {
        List<Chatroom> rooms = createRooms(7);

        for (int limit : List.of(1, 2, 3, 6, 7, 8, 99, 100)) {
            for (int offset :
                    List.of(0, 1, 2, 5, 6, 7, 8, 100, 65_536, 65_537, Integer.MAX_VALUE / 2, MAX - 100, MAX)) {
                assertThat(list(ListChatroomsRequest.builder().limit(limit).offset(offset)))
                        .as("limit %s, offset %s", limit, offset)
                        .isEqualTo(Pages.expected(rooms, limit, offset));
            }
        }
    }

    @Test
    void reflectsUpdatesAndDeletes() {
        Chatroom first = create("First");
        Chatroom second = create("Second");
        Chatroom renamed = gateway().updateChatroom(first.id(), RENAMED);
        gateway().deleteChatroom(second.id());

        assertThat(all()).containsExactly(renamed);
    }

    private ChatroomPage list(ListChatroomsRequest.Builder request) {
        return gateway().listChatrooms(request.build());
    }

    private List<Chatroom> createRooms(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> create("Room " + number))
                .toList();
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
