package tachyon.chatroom.benchmarks;

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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures each operation of each client against a stub server in another process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@SuppressWarnings("NullAway.Init") // JMH calls the setup method first.
public class CallBenchmark {
    private static final int CONNECTIONS = 1_000;

    /** The client's name: {@link MeasuredClientFactory#name()}. */
    @Param({"httpclient5", "bare-httpclient5", "retrofit", "bare-okhttp"})
    public String client = "";

    private StubServer server;
    private MeasuredClient measured;

    /** Starts the stub server and creates the client. */
    @Setup
    public void start() {
        server = StubServer.start();
        measured = MeasuredClientFactory.create(client, server.baseUrl(), CONNECTIONS);
    }

    /** Closes the client and the stub server. */
    @TearDown
    public void stop() throws Exception {
        measured.close();
        server.close();
    }

    /** Creates a chatroom. */
    @Benchmark
    public Object createChatroom() throws Exception {
        return measured.createChatroom();
    }

    /** Renames a chatroom. */
    @Benchmark
    public Object updateChatroom() throws Exception {
        return measured.updateChatroom();
    }

    /** Deletes a chatroom. */
    @Benchmark
    public Object deleteChatroom() throws Exception {
        return measured.deleteChatroom();
    }

    /** Lists 100 chatrooms. */
    @Benchmark
    public Object listChatrooms() throws Exception {
        return measured.listChatrooms();
    }

    /** Lists 100 messages. */
    @Benchmark
    public Object listMessages() throws Exception {
        return measured.listMessages();
    }
}
