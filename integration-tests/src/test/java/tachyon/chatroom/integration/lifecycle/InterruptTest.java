package tachyon.chatroom.integration.lifecycle;

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
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;

/**
 * Interrupts of a calling thread. They end a read from a socket at once, on a platform and on a virtual thread. The
 * interrupt flag stays set in every case.
 */
class InterruptTest extends TransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final int VIRTUAL_THREADS_SINCE = 21;
    private static final int BEYOND_ALL_BUFFERS = 12 * 1024 * 1024;

    /** A condition that the test awaits before it interrupts. */
    private interface Moment {
        void await() throws InterruptedException;
    }

    /** The failure of a call, and the interrupt flag of its thread afterwards. */
    private record End(ChatroomException failure, boolean flag) {}

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anInterruptedThreadSendsNothingAndStaysInterrupted(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(transport, server);
        Thread.currentThread().interrupt();
        boolean flag;
        try {
            assertFails(CallInterruptedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        } finally {
            flag = Thread.interrupted();
        }

        assertThat(flag).isTrue();
        assertThat(server.requests()).isEmpty();
        assertWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aThreadWaitingForAConnectionEndsAtOnceAsNotApplied(Transport transport) throws Exception {
        RawServer server = server(Reply.silence());
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).maxConnections(1));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> gateway.listChatrooms(LIST));
        server.awaitRequest();

        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                assertFails(CallInterruptedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
                flag.complete(Thread.currentThread().isInterrupted());
            } catch (Throwable e) {
                flag.completeExceptionally(e);
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING && waiting.isAlive()) {
            Thread.onSpinWait();
        }
        waiting.interrupt();

        assertThat(flag.get(5, TimeUnit.SECONDS)).as("the interrupt flag").isTrue();
        assertThat(server.requests()).hasSize(1);
        gateway.close();
        assertFails(GatewayClosedException.class, Outcome.UNKNOWN, () -> join(first));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPlatformThreadWaitingForAResponseEndsAtOnce(Transport transport) throws Exception {
        RawServer server = server(Reply.silence());
        End end = interrupted(Thread::new, transport, server);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(end.flag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aPlatformThreadReadingABodyEndsWithTheNextBytes(Transport transport) throws Exception {
        CountDownLatch bodyIsRead = new CountDownLatch(1);
        RawServer server = server(trickling(bodyIsRead));
        End end = interrupted(Thread::new, transport, server, bodyIsRead::await);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(end.flag()).isTrue();
    }

    /** An interrupt ends a call as a deadline does, whatever the status is. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aThreadReadingAnErrorBodyEndsAtOnce(Transport transport) throws Exception {
        RawServer server = server(Reply.bytesThenSilence("HTTP/1.1 404 Not Found\r\nContent-Length: 9000\r\n\r\n{"));
        End end = interrupted(Thread::new, transport, server);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(end.flag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aVirtualThreadWaitingForAResponseEndsAtOnce(Transport transport) throws Exception {
        assumeVirtualThreads();
        RawServer server = server(Reply.silence());
        End end = interrupted(InterruptTest::virtual, transport, server);

        assertThat(end.failure()).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(end.failure().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(end.flag()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aVirtualThreadReadingABodyEndsAtOnce(Transport transport) throws Exception {
        assumeVirtualThreads();
        RawServer server = server(Reply.bytesThenSilence(OK + "Content-Length: 9000\r\n\r\n{"));
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
        ChatroomGateway gateway = createGateway(
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
        End result = end.get(10, TimeUnit.SECONDS);
        assertThat(server.requests()).hasSize(1);
        return result;
    }

    /**
     * Counts down after sending more of the body than buffers can hold, which proves that the client has read the
     * headers.
     */
    private static Reply trickling(CountDownLatch bodyIsRead) {
        return connection -> {
            Reply.bytes(OK + "Content-Length: " + 2 * BEYOND_ALL_BUFFERS + "\r\n\r\n")
                    .send(connection);
            Reply.bytes(" ".repeat(BEYOND_ALL_BUFFERS)).send(connection);
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

    /** Creates a virtual thread by reflection, because the tests are compiled for JDK 17. */
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
