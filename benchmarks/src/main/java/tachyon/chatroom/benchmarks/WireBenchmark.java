package tachyon.chatroom.benchmarks;

import java.io.IOException;
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

/** Measures reading response bodies and writing a request body, without a network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@SuppressWarnings("NullAway.Init") // JMH calls the setup method first.
public class WireBenchmark {
    private final byte[] chatrooms = Fixtures.bytes(Fixtures.chatroomsResponse());
    private final byte[] messages = Fixtures.bytes(Fixtures.messagesResponse());
    private final byte[] chatroom = Fixtures.bytes(Fixtures.chatroomResponse());

    /** The codec's name: {@link MeasuredCodec#name()}. */
    @Param({"chatroom-wire"})
    public String codec = "";

    private MeasuredCodec measured;

    /** Creates the codec. */
    @Setup
    public void start() {
        measured = MeasuredCodec.of(codec);
    }

    /** Reads a listing of 100 chatrooms. */
    @Benchmark
    public Object readChatrooms() throws IOException {
        return measured.readChatrooms(chatrooms);
    }

    /** Reads a listing of 100 messages. */
    @Benchmark
    public Object readMessages() throws IOException {
        return measured.readMessages(messages);
    }

    /** Reads the response of a create. */
    @Benchmark
    public Object readChatroom() throws IOException {
        return measured.readChatroom(chatroom);
    }

    /** Writes the body of a create. */
    @Benchmark
    public Object writeCreate() throws IOException {
        return measured.writeCreate();
    }
}
