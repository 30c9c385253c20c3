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

/** Each operation over each client, to a service in another process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first.
public class CallBenchmark {
    private static final int CONNECTIONS = 1_000;

    /** Which client. */
    @Param({"httpclient5", "bare-httpclient5", "retrofit", "bare-okhttp"})
    public String client = "";

    private ResponseServer server;
    private MeasuredClient calls;

    /** Starts the service and the client. */
    @Setup
    public void start() {
        server = ResponseServer.start();
        calls = MeasuredClients.connect(client, server.baseUrl(), CONNECTIONS);
    }

    /** Ends both. */
    @TearDown
    public void stop() throws Exception {
        calls.close();
        server.close();
    }

    /** One create. */
    @Benchmark
    public Object createChatroom() throws Exception {
        return calls.createChatroom();
    }

    /** One update. */
    @Benchmark
    public Object updateChatroom() throws Exception {
        return calls.updateChatroom();
    }

    /** One delete. */
    @Benchmark
    public Object deleteChatroom() throws Exception {
        return calls.deleteChatroom();
    }

    /** One listing of 100 chatrooms. */
    @Benchmark
    public Object listChatrooms() throws Exception {
        return calls.listChatrooms();
    }

    /** One listing of 100 messages. */
    @Benchmark
    public Object listMessages() throws Exception {
        return calls.listMessages();
    }
}
