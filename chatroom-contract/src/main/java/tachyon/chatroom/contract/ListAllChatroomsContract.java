package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The contract of listing all chatrooms as a stream. */
@WrittenIn({"ChatroomGateway.listAllChatrooms"})
public abstract class ListAllChatroomsContract extends GatewayContract {
    /** Creates the contract, for subclasses. */
    protected ListAllChatroomsContract() {}

    @Test
    void returnsAnEmptyStreamWhenThereAreNoChatrooms() {
        assertThat(stream(ListChatroomsRequest.builder())).isEmpty();
    }

    @Test
    void listsEveryPageInOrder() {
        createRooms(7);

        assertThat(stream(ListChatroomsRequest.builder().limit(3)).map(Chatroom::name))
                .containsExactly("Room 1", "Room 2", "Room 3", "Room 4", "Room 5", "Room 6", "Room 7");
    }

    @Test
    void listsMoreThanAHundredChatrooms() {
        createRooms(101);

        assertThat(stream(ListChatroomsRequest.builder())).hasSize(101);
    }

    @Test
    void startsAtTheRequestedOffset() {
        createRooms(5);

        assertThat(stream(ListChatroomsRequest.builder().limit(2).offset(3)).map(Chatroom::name))
                .containsExactly("Room 4", "Room 5");
    }

    @Test
    void appliesTheConditionsToEveryPage() {
        IntStream.rangeClosed(1, 4).forEach(number -> {
            create("Retro " + number);
            create("Standup " + number);
        });

        assertThat(stream(ListChatroomsRequest.builder().limit(2).search("Retro"))
                        .map(Chatroom::name))
                .containsExactly("Retro 1", "Retro 2", "Retro 3", "Retro 4");
    }

    /** Counts the calls by those of the token supplier. The last page is full, partly full or empty. */
    @Test
    void fetchesEveryPageOnceAndNoPageTooMany() {
        for (int count = 0; count <= 7; count++) {
            for (int limit : List.of(1, 2, 3, 7, 8, 100)) {
                for (int offset : List.of(0, 1, 3)) {
                    int remaining = Math.max(0, count - offset);
                    List<String> tokens = new ArrayList<>();
                    Stream<Chatroom> stream = counting(tokens)
                            .listAllChatrooms(ListChatroomsRequest.builder()
                                    .limit(limit)
                                    .offset(offset)
                                    .build());
                    assertThat(tokens).as("calls before the first chatroom").isEmpty();
                    assertThat(stream).hasSize(remaining);
                    assertThat(tokens)
                            .as("pages of %s chatrooms, limit %s, offset %s", count, limit, offset)
                            .hasSize(Math.max(1, (remaining + limit - 1) / limit));
                }
            }
            create("Room");
        }
    }

    @Test
    void fetchesAHundredChatroomsPerPageByDefault() {
        createRooms(101);
        List<String> tokens = new ArrayList<>();

        assertThat(counting(tokens)
                        .listAllChatrooms(ListChatroomsRequest.builder().build()))
                .hasSize(101);
        assertThat(tokens).hasSize(2);
    }

    @Test
    void fetchesNoPageThatIsNotRequested() {
        createRooms(5);
        List<String> tokens = new ArrayList<>();
        Iterator<Chatroom> rooms = counting(tokens)
                .listAllChatrooms(ListChatroomsRequest.builder().limit(2).build())
                .iterator();

        for (int calls : List.of(1, 1, 2, 2, 3)) {
            assertThat(rooms.next().name()).startsWith("Room");
            assertThat(tokens).hasSize(calls);
        }
        assertThat(rooms.hasNext()).isFalse();
        assertThat(tokens).hasSize(3);
    }

    @Test
    void isSequential() {
        createRooms(1);

        assertThat(stream(ListChatroomsRequest.builder()).isParallel()).isFalse();
    }

    @Test
    void listsEqualNamesAsOftenAsTheyExist() {
        List<Chatroom> rooms = Stream.generate(() -> create("Room")).limit(5).toList();

        assertThat(stream(ListChatroomsRequest.builder().limit(2))).containsExactlyElementsOf(rooms);
    }

    @Test
    void acceptsTheMaximumOffset() {
        createRooms(2);

        assertThat(stream(ListChatroomsRequest.builder().limit(100).offset(Integer.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void combinesEveryConditionOnEveryPage() {
        OperatorId operator = OperatorId.of("tn_of_a_stream");
        ChatroomGateway view =
                gateway().withOptions(CallOptions.builder().operatorId(operator).build());
        List<Chatroom> created = new ArrayList<>();
        List<Chatroom> mine = new ArrayList<>();
        for (int number = 0; number < 18; number++) {
            CreateChatroomRequest request = CreateChatroomRequest.builder()
                    .name((number % 3 == 0 ? "Standup " : "Retro ") + number)
                    .putMetadata("user_id", "us_" + number % 2)
                    .build();
            created.add(view.createChatroom(request));
            mine.add(gateway().createChatroom(request));
        }

        for (boolean search : List.of(true, false)) {
            for (boolean user : List.of(true, false)) {
                ListChatroomsRequest.Builder request =
                        ListChatroomsRequest.builder().limit(2).offset(1);
                if (search) {
                    request.search("Retro");
                }
                if (user) {
                    request.metadataUserId("us_1");
                }
                assertThat(view.listAllChatrooms(request.build()))
                        .as("view, search %s, metadata user %s", search, user)
                        .containsExactlyElementsOf(matching(created, search, user));
                assertThat(gateway().listAllChatrooms(request.build()))
                        .as("search %s, metadata user %s", search, user)
                        .containsExactlyElementsOf(matching(mine, search, user));
            }
        }
    }

    @Test
    void failsAStreamOfAClosedGatewayWhenItsFirstChatroomIsRequested() {
        gateway().close();
        Stream<Chatroom> stream = stream(ListChatroomsRequest.builder());

        assertFails(GatewayClosedException.class, Operation.LIST_CHATROOMS, Outcome.NOT_APPLIED, stream::toList);
    }

    @Test
    void makesNoCallBeforeTheFirstChatroomIsRequested() {
        Stream<Chatroom> stream = stream(ListChatroomsRequest.builder());
        create("Created later");

        assertThat(stream.map(Chatroom::name)).containsExactly("Created later");
    }

    @Test
    void fetchesAPageWhenItsFirstChatroomIsRequested() {
        createRooms(3);
        Iterator<Chatroom> rooms =
                stream(ListChatroomsRequest.builder().limit(2)).iterator();
        List<String> firstPage = List.of(rooms.next().name(), rooms.next().name());
        gateway().updateChatroom(all().get(2).id(), RENAMED);

        assertThat(firstPage).containsExactly("Room 1", "Room 2");
        assertThat(rooms.next().name()).isEqualTo("Renamed");
        assertThat(rooms.hasNext()).isFalse();
    }

    @Test
    void throwsAFailureWhenItsPageIsRequested() {
        createRooms(2);
        Iterator<Chatroom> rooms =
                stream(ListChatroomsRequest.builder().limit(1)).iterator();
        assertThat(rooms.next().name()).isEqualTo("Room 1");
        gateway().close();

        assertFails(GatewayClosedException.class, Operation.LIST_CHATROOMS, Outcome.NOT_APPLIED, rooms::next);
    }

    private static List<Chatroom> matching(List<Chatroom> rooms, boolean search, boolean user) {
        return rooms.stream()
                .filter(room -> !search || room.name().contains("Retro"))
                .filter(room -> !user || room.metadata().toString().contains("us_1"))
                .skip(1)
                .toList();
    }

    private ChatroomGateway counting(List<String> tokens) {
        Thread thread = Thread.currentThread();
        return withToken(() -> {
            assertThat(Thread.currentThread()).as("thread of a page's call").isSameAs(thread);
            tokens.add("token");
            return "token";
        });
    }

    private Stream<Chatroom> stream(ListChatroomsRequest.Builder request) {
        return gateway().listAllChatrooms(request.build());
    }

    private void createRooms(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> create("Room " + number));
    }
}
