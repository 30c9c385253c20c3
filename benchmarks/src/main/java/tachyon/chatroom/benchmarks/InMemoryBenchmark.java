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

/** Measures the in-memory operations that do not change the number of chatrooms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@SuppressWarnings("NullAway.Init") // JMH calls the setup method first.
public class InMemoryBenchmark {
    private static final int PAGE_SIZE = 20;
    private static final int MESSAGES = 100;

    /** The number of chatrooms in the store. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    private InMemoryChatrooms store;
    private ChatroomId[] ids;
    private int calls;
    private ListChatroomsRequest firstPage;
    private ListChatroomsRequest middlePage;
    private ListChatroomsRequest lastPage;
    private ListChatroomsRequest ofUser;
    private ListChatroomsRequest tenMatches;
    private final UpdateChatroomRequest[] updates = {
        UpdateChatroomRequest.builder().name("Renamed").build(),
        UpdateChatroomRequest.builder().name("Renamed twice").build()
    };
    private final ListMessagesRequest messages =
            ListMessagesRequest.builder().limit(PAGE_SIZE).offset(0).search("").build();

    /** Fills the store. */
    @Setup
    public void fill() {
        List<Chatroom> chatrooms = Dataset.chatrooms(size);
        store = Dataset.store(chatrooms);
        ids = Dataset.shuffledIds(chatrooms);
        firstPage = page(0).build();
        middlePage = page(size / 2).build();
        lastPage = page(size - PAGE_SIZE).build();
        ofUser = page(0).metadataUserId(Dataset.userId(size, size / 2)).build();
        tenMatches = page(0).search(Dataset.RARE_WORD).build();
        for (int number = 0; number < MESSAGES; number++) {
            store.addMessage(ChatMessage.builder()
                    .id("msg_" + number)
                    .chatroomId(ids[0])
                    .userId(Dataset.userId(size, 0))
                    .role(Role.USER)
                    .text("Message number " + number)
                    .createdAt(Instant.EPOCH)
                    .build());
        }
    }

    private static ListChatroomsRequest.Builder page(int offset) {
        return ListChatroomsRequest.builder().limit(PAGE_SIZE).offset(offset);
    }

    /** Renames a chatroom, another one at each call. */
    @Benchmark
    public Object updateChatroom() {
        int call = calls++;
        return store.updateChatroom(
                ids[Math.floorMod(call, size)], updates[Math.floorMod(call / size, updates.length)]);
    }

    /** Lists the first page. */
    @Benchmark
    public Object listFirst() {
        return store.listChatrooms(firstPage);
    }

    /** Lists the middle page. */
    @Benchmark
    public Object listMiddle() {
        return store.listChatrooms(middlePage);
    }

    /** Lists the last page. */
    @Benchmark
    public Object listLast() {
        return store.listChatrooms(lastPage);
    }

    /** Lists the ten chatrooms of one user. */
    @Benchmark
    public Object listOfUser() {
        return store.listChatrooms(ofUser);
    }

    /** Searches for a word that ten names contain. */
    @Benchmark
    public Object search() {
        return store.listChatrooms(tenMatches);
    }

    /** Lists a page of 20 messages of a chatroom with 100. */
    @Benchmark
    public Object listMessages() {
        return store.listMessages(ids[0], messages);
    }
}
