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
 * The operations in memory that leave more chatrooms or fewer. Each iteration makes as many calls on stores that were just
 * filled, on small ones only so many that they stay about as large; the score is the time of all its calls.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, batchSize = InMemoryBatchBenchmark.CALLS)
@Measurement(iterations = 5, batchSize = InMemoryBatchBenchmark.CALLS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class InMemoryBatchBenchmark {
    static final int CALLS = 50_000;

    /** How many chatrooms are there at first. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    private List<Chatroom> chatrooms;
    private ChatroomId[] ids;
    private CreateChatroomRequest[] requests;
    private InMemoryChatrooms[] stores;
    private int callsOfEachStore;
    private int calls;

    /** Makes what the stores are filled with. */
    @Setup
    public void prepare() {
        chatrooms = Population.chatrooms(size);
        ids = Population.shuffledIds(chatrooms);
        callsOfEachStore = Math.min(CALLS, size / 2);
        requests = IntStream.range(0, callsOfEachStore)
                .mapToObj(number -> Population.request(size, number))
                .toArray(CreateChatroomRequest[]::new);
    }

    /** Fills the stores. */
    @Setup(Level.Iteration)
    public void fill() {
        stores = new InMemoryChatrooms[0];
        stores = IntStream.range(0, CALLS / callsOfEachStore)
                .mapToObj(number -> Population.store(chatrooms))
                .toArray(InMemoryChatrooms[]::new);
        calls = 0;
    }

    /** One more. */
    @Benchmark
    public Object createChatroom() {
        int call = calls++;
        return stores[call / callsOfEachStore].createChatroom(requests[call % callsOfEachStore]);
    }

    /** One fewer. */
    @Benchmark
    public Object deleteChatroom() {
        int call = calls++;
        ChatroomId id = ids[call % callsOfEachStore];
        stores[call / callsOfEachStore].deleteChatroom(id);
        return id;
    }
}
