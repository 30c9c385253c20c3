package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;

/** Servers that close connections between calls. Nothing is sent on a connection whose end has arrived. */
class ServerClosesConnectionsTest extends ConnectionTest {
    private static final int CALLS = 200;
    private static final Reply PAGE = Reply.json("200 OK", ROOMS);

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void everyCallSucceedsThoughTheServerClosesAfterEachResponse(Transport transport, Scheme scheme) throws Exception {
        RawServer server = server(scheme, PAGE.thenClose());
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        for (int i = 1; i <= CALLS; i++) {
            assertWorks(gateway);
            server.awaitOpenConnections(0);
            assertThat(server.connections()).isEqualTo(i);
        }
        assertThat(server.requests()).hasSize(CALLS);
    }

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void everyCreateSucceedsThoughTheServerClosesAfterEachResponse(Transport transport, Scheme scheme)
            throws Exception {
        RawServer server = server(scheme, Reply.json("200 OK", ONE_ROOM).thenClose());
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        for (int i = 1; i <= 20; i++) {
            assertThat(gateway.createChatroom(CREATE).name()).isEqualTo("Room");
            server.awaitOpenConnections(0);
        }
        assertThat(server.requests()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void aCallSucceedsAfterTheServersIdleTime(Transport transport, Scheme scheme) throws Exception {
        RawServer server = server(scheme, PAGE.thenCloseAfterIdleTime(Duration.ofSeconds(1)));
        callsAfterIdleTime(server, createGateway(transport, scheme.settings(server)), Duration.ZERO, 2);
    }

    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void everyCall3SecondsAfterTheLastOneSucceedsThoughTheServerHasClosed(Transport transport, Scheme scheme)
            throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Duration idleTime : List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3))) {
                RawServer server = server(scheme, PAGE.thenCloseAfterIdleTime(idleTime));
                ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
                results.add(callers.submit(() -> callsAfterIdleTime(server, gateway, Duration.ofSeconds(3), 5)));
            }
            for (Future<?> result : results) {
                result.get(1, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Makes a call when the interval has elapsed since the start of the last one, and the server has closed its connection. */
    private static void callsAfterIdleTime(RawServer server, ChatroomGateway gateway, Duration interval, int calls) {
        for (int i = 1; i <= calls; i++) {
            long start = System.nanoTime();
            assertWorks(gateway);
            awaitElapsed(start, i == calls ? Duration.ZERO : interval);
            server.awaitOpenConnections(0);
            assertThat(server.connections()).isEqualTo(i);
        }
        assertThat(server.requests()).hasSize(calls);
    }

    private static void awaitElapsed(long start, Duration time) {
        long remaining = time.toNanos();
        while (remaining > 0) {
            LockSupport.parkNanos(remaining);
            remaining = time.toNanos() - (System.nanoTime() - start);
        }
    }

    /**
     * Calls that are sent before the end of the connection arrives can be lost, because HTTP/1.1 has no sign for it. Prints how
     * many: they depend on the machine and, without a delay, on the load.
     */
    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void aCallThatIsFasterThanTheEndOfTheConnectionIsLostAtWorst(Transport transport, Scheme scheme) throws Exception {
        for (int delay : new int[] {0, 1, 20}) {
            int lost = lostCalls(transport, scheme, PAGE.thenCloseAfter(Duration.ofMillis(delay)));
            System.out.printf(
                    "%s, %s: %d of %d calls were lost, the server closes %d ms after each response%n",
                    transport, scheme, lost, CALLS, delay);
        }
    }

    private int lostCalls(Transport transport, Scheme scheme, Reply closing) throws Exception {
        RawServer server = server(scheme, closing);
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        int lost = 0;
        for (int i = 0; i < CALLS; i++) {
            try {
                assertWorks(gateway);
            } catch (ChatroomException e) {
                assertThat(e).isExactlyInstanceOf(ConnectionLostException.class);
                assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                lost++;
            }
        }
        // A lost call is the second one of its connection; it is sent once, and the server does not read it.
        assertThat(lost).isLessThanOrEqualTo(CALLS / 2);
        assertThat(server.connections()).isEqualTo(CALLS - lost);
        assertThat(server.requests()).hasSize(CALLS - lost);
        return lost;
    }
}
