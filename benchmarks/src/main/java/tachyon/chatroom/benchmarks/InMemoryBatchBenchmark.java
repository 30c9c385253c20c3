package tachyon.chatroom.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;

/**
 * Measures the in-memory operations that change the number of chatrooms. Each iteration makes {@link #CALLS} calls on
 * newly filled stores. The number of calls on each store is limited to half of its initial size. The score is the time
 * of all calls of an iteration.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, batchSize = InMemoryBatchBenchmark.CALLS)
@Measurement(iterations = 5, batchSize = InMemoryBatchBenchmark.CALLS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@SuppressWarnings("NullAway.Init") // JMH calls the setup method first.
public class InMemoryBatchBenchmark {
    static final int CALLS = 50_000;

    /** The initial number of chatrooms in a store. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    private List<Chatroom> chatrooms;
    private ChatroomId[] ids;
    private CreateChatroomRequest[] requests;
    private InMemoryChatrooms[] stores;
    private int callsPerStore;
    private int calls;

    /** Creates the chatrooms and requests that the iterations use. */
    @Setup
    public void prepare() {
        chatrooms = Dataset.chatrooms(size);
        ids = Dataset.shuffledIds(chatrooms);
        callsPerStore = Math.min(CALLS, size / 2);
        requests = IntStream.range(0, callsPerStore)
                .mapToObj(number -> Dataset.request(size, number))
                .toArray(CreateChatroomRequest[]::new);
    }

    /** Fills the stores. */
    @Setup(Level.Iteration)
    public void fill() {
        stores = new InMemoryChatrooms[0];
        stores = IntStream.range(0, CALLS / callsPerStore)
                .mapToObj(number -> Dataset.store(chatrooms))
                .toArray(InMemoryChatrooms[]::new);
        calls = 0;
    }

    /** Creates a chatroom. */
    @Benchmark
    public Object createChatroom() {
        int call = calls++;
        return stores[call / callsPerStore].createChatroom(requests[call % callsPerStore]);
    }

    /** Deletes a chatroom. */
    @Benchmark
    public Object deleteChatroom() {
        int call = calls++;
        ChatroomId id = ids[call % callsPerStore];
        stores[call / callsPerStore].deleteChatroom(id);
        return id;
    }
}
