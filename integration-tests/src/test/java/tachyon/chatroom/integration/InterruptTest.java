package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Outcome;

/**
 * An interrupt while a call waits for the network. What reads from a socket on a platform thread does not notice before
 * something comes; on a virtual thread it ends at once. The flag stays set whatever comes of the call.
 */
class InterruptTest extends TransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final int VIRTUAL_THREADS_SINCE = 21;
    private static final int BEYOND_ALL_BUFFERS = 12 * 1024 * 1024;

    /** When to interrupt. */
    private interface Moment {
        void await() throws InterruptedException;
    }

    /** What a call came to, and its thread's interrupt flag afterwards. */
    private record End(ChatroomException failure, boolean flag) {}

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPlatformThreadThatWaitsForAnAnswerIsHeldUntilTheDeadline(Transport transport) throws Exception {
        RawServer server = server(RawServer.silence());
        End end = interrupted(Thread::new, transport, server);

        assertThat(end.failure()).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(end.flag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPlatformThreadThatReadsABodyEndsWithTheNextBytes(Transport transport) throws Exception {
        CountDownLatch bodyIsRead = new CountDownLatch(1);
        RawServer server = server(dripping(bodyIsRead));
        End end = interrupted(Thread::new, transport, server, bodyIsRead::await);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(end.flag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aVirtualThreadThatWaitsForAnAnswerEndsAtOnce(Transport transport) throws Exception {
        assumeVirtualThreads();
        RawServer server = server(RawServer.silence());
        End end = interrupted(InterruptTest::virtual, transport, server);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(end.flag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aVirtualThreadThatReadsABodyEndsAtOnce(Transport transport) throws Exception {
        assumeVirtualThreads();
        RawServer server = server(RawServer.bytesThenSilence(OK + "Content-Length: 9000\r\n\r\n{"));
        End end = interrupted(InterruptTest::virtual, transport, server);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isIn(Outcome.APPLIED, Outcome.UNKNOWN);
        assertThat(end.flag()).isTrue();
    }

    private End interrupted(Function<Runnable, Thread> threads, Transport transport, RawServer server)
            throws Exception {
        return interrupted(threads, transport, server, server::awaitRequest);
    }

    private End interrupted(Function<Runnable, Thread> threads, Transport transport, RawServer server, Moment moment)
            throws Exception {
        ChatroomGateway gateway = connect(
                transport,
                settings(server.url())
                        .maxConnections(1)
                        .maxResponseBytes(2 * BEYOND_ALL_BUFFERS)
                        .timeout(Duration.ofSeconds(2)));
        CompletableFuture<End> end = new CompletableFuture<>();
        Thread thread = threads.apply(() -> {
            try {
                ChatroomException failure = failureOf(() -> gateway.createChatroom(CREATE));
                end.complete(new End(failure, Thread.currentThread().isInterrupted()));
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        thread.start();
        moment.await();
        thread.interrupt();
        End seen = end.get(10, TimeUnit.SECONDS);
        assertThat(server.requests()).hasSize(1);
        return seen;
    }

    /** Says when so much of the body was sent that no buffer between could hold it: then the head was read. */
    private static RawServer.Reply dripping(CountDownLatch bodyIsRead) {
        return connection -> {
            RawServer.bytes(OK + "Content-Length: " + 2 * BEYOND_ALL_BUFFERS + "\r\n\r\n")
                    .send(connection);
            RawServer.bytes(" ".repeat(BEYOND_ALL_BUFFERS)).send(connection);
            bodyIsRead.countDown();
            while (true) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                connection.getOutputStream().write(' ');
            }
        };
    }

    private static void assumeVirtualThreads() {
        assumeTrue(Runtime.version().feature() >= VIRTUAL_THREADS_SINCE, "this JDK has virtual threads");
    }

    /** By reflection, because the tests are compiled for a JDK that has none. */
    private static Thread virtual(Runnable work) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (Thread) Class.forName("java.lang.Thread$Builder")
                    .getMethod("unstarted", Runnable.class)
                    .invoke(builder, work);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
