package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The contract of listing all chatrooms as a stream. */
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

    private Stream<Chatroom> stream(ListChatroomsRequest.Builder request) {
        return gateway().listAllChatrooms(request.build());
    }

    private void createRooms(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> create("Room " + number));
    }
}
