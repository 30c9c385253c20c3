package tachyon.chatroom.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UpdateChatroomRequest;

/** The operations in memory that leave as many chatrooms as there were. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class InMemoryBenchmark {
    private static final int PAGE = 20;
    private static final int MESSAGES = 100;

    /** How many chatrooms are there. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    private InMemoryChatrooms store;
    private ChatroomId[] ids;
    private int calls;
    private ListChatroomsRequest first;
    private ListChatroomsRequest middle;
    private ListChatroomsRequest last;
    private ListChatroomsRequest ofUser;
    private ListChatroomsRequest rare;
    private final UpdateChatroomRequest[] updates = {
        UpdateChatroomRequest.builder().name("Renamed").build(),
        UpdateChatroomRequest.builder().name("Renamed again").build()
    };
    private final ListMessagesRequest messages =
            ListMessagesRequest.builder().limit(PAGE).offset(0).search("").build();

    /** Fills the store. */
    @Setup
    public void fill() {
        List<Chatroom> chatrooms = Population.chatrooms(size);
        store = Population.store(chatrooms);
        ids = Population.shuffledIds(chatrooms);
        first = page(0).build();
        middle = page(size / 2).build();
        last = page(size - PAGE).build();
        ofUser = page(0).metadataUserId(Population.userId(size, size / 2)).build();
        rare = page(0).search(Population.RARE).build();
        for (int number = 0; number < MESSAGES; number++) {
            store.addMessage(ChatMessage.builder()
                    .id("msg_" + number)
                    .chatroomId(ids[0])
                    .userId(Population.userId(size, 0))
                    .role(Role.USER)
                    .text("Message number " + number)
                    .createdAt(Instant.EPOCH)
                    .build());
        }
    }

    private static ListChatroomsRequest.Builder page(int offset) {
        return ListChatroomsRequest.builder().limit(PAGE).offset(offset);
    }

    /** A new name, each time for another chatroom. */
    @Benchmark
    public Object updateChatroom() {
        int call = calls++;
        return store.updateChatroom(
                ids[Math.floorMod(call, size)], updates[Math.floorMod(call / size, updates.length)]);
    }

    /** The first page of all. */
    @Benchmark
    public Object listFirst() {
        return store.listChatrooms(first);
    }

    /** A page in the middle of all. */
    @Benchmark
    public Object listMiddle() {
        return store.listChatrooms(middle);
    }

    /** The last page of all. */
    @Benchmark
    public Object listLast() {
        return store.listChatrooms(last);
    }

    /** The ten chatrooms of one user. */
    @Benchmark
    public Object listOfUser() {
        return store.listChatrooms(ofUser);
    }

    /** The ten chatrooms that have a word in their names. */
    @Benchmark
    public Object search() {
        return store.listChatrooms(rare);
    }

    /** A page of the messages of a chatroom that has 100. */
    @Benchmark
    public Object listMessages() {
        return store.listMessages(ids[0], messages);
    }
}
