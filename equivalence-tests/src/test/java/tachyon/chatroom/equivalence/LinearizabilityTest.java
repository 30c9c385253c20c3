package tachyon.chatroom.equivalence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomNotFoundException;

/** Concurrent calls of the in-memory service have the results of some sequential order of the same calls. */
class LinearizabilityTest {
    @Test
    void findsTheInMemoryServiceLinearizable() {
        options().check(Chatrooms.class);
    }

    @Test
    void findsAnUnsynchronizedListNotLinearizable() {
        assertThatThrownBy(() -> options().check(UnsynchronizedList.class)).isInstanceOf(LincheckAssertionError.class);
    }

    private static StressOptions options() {
        return new StressOptions()
                .iterations(30)
                .invocationsPerIteration(2_000)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(2);
    }

    /** The operations on three rooms. The operation chooses the identifier, so that the results reveal the order. */
    @Param(name = "room", gen = IntGen.class, conf = "1:3")
    public static class Chatrooms {
        private final ThreadLocal<String> nextId = new ThreadLocal<>();
        private final InMemoryChatrooms service = InMemoryChatrooms.builder()
                .clock(() -> Instant.EPOCH)
                .idGenerator(nextId::get)
                .build();

        @Operation
        public boolean create(@Param(name = "room") int room) {
            nextId.set("ch_" + room);
            try {
                service.createChatroom(
                        CreateChatroomRequest.builder().name("Room " + room).build());
                return true;
            } catch (IllegalStateException e) {
                return false; // The room exists already.
            }
        }

        @Operation
        public boolean rename(@Param(name = "room") int room, @Param(name = "room") int name) {
            try {
                service.updateChatroom(
                        ChatroomId.of("ch_" + room),
                        UpdateChatroomRequest.builder().name("Name " + name).build());
                return true;
            } catch (ChatroomNotFoundException e) {
                return false;
            }
        }

        @Operation
        public boolean delete(@Param(name = "room") int room) {
            try {
                service.deleteChatroom(ChatroomId.of("ch_" + room));
                return true;
            } catch (ChatroomNotFoundException e) {
                return false;
            }
        }

        @Operation
        public List<String> list() {
            return service.listChatrooms(ListChatroomsRequest.builder().build()).chatrooms().stream()
                    .map(room -> room.id() + "=" + room.name())
                    .toList();
        }
    }

    /** A service without a lock. */
    @Param(name = "room", gen = IntGen.class, conf = "1:3")
    public static class UnsynchronizedList {
        private final List<Integer> rooms = new ArrayList<>();

        @Operation
        public boolean create(@Param(name = "room") int room) {
            return !rooms.contains(room) && rooms.add(room);
        }

        @Operation
        public boolean delete(@Param(name = "room") int room) {
            return rooms.remove((Object) room);
        }

        @Operation
        public int count() {
            return rooms.size();
        }
    }
}
