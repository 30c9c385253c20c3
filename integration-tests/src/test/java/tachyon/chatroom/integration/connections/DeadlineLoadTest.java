package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;

/** Many deadlines at a time: one thread ends all the calls. */
class DeadlineLoadTest extends ConnectionTest {
    private static final int CALLERS = 20;
    private static final int CALLS = 1_000;
    private static final Duration MARGIN = Duration.ofMillis(250);
    /** A busy machine delays the threads of some calls. */
    private static final Duration MARGIN_OF_EVERY_CALL = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource(Transport.class)
    void oneThreadEnds1000CallsAtTheirDeadlines(Transport transport) throws Exception {
        List<Duration> delays = delays(transport);

        assertThat(delays.get(0)).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(delays.get(CALLS / 2)).isLessThan(MARGIN);
        assertThat(delays.get(CALLS - 1)).isLessThan(MARGIN_OF_EVERY_CALL);
    }

    /** Requires a machine without other work. */
    @Tag(STRESS)
    @ParameterizedTest
    @EnumSource(Transport.class)
    void allOf1000CallsEndWithin250MillisecondsOfTheirDeadlines(Transport transport) throws Exception {
        assertThat(delays(transport).get(CALLS - 1)).isLessThan(MARGIN);
    }

    /** Returns the sorted times between the deadlines and the ends of all calls. */
    private List<Duration> delays(Transport transport) throws Exception {
        RawServer server = server(Scheme.HTTP, Reply.silence()).discardingRequests();
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).maxConnections(CALLERS));
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            // The first call of a JVM loads classes, which no deadline ends.
            delaysOf(gateway, new Random(0));
            List<Future<List<Duration>>> results = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random timeouts = new Random(caller);
                results.add(callers.submit(() -> delaysOf(gateway, timeouts)));
            }
            List<Duration> delays = new ArrayList<>();
            for (Future<List<Duration>> result : results) {
                delays.addAll(result.get(2, TimeUnit.MINUTES));
            }
            Collections.sort(delays);
            assertThat(delays).hasSize(CALLS);
            assertThat(deadlineThreads()).isEqualTo(1);
            return delays;
        } finally {
            callers.shutdownNow();
        }
    }

    /** Returns the times between the deadlines and the ends of some calls. */
    private static List<Duration> delaysOf(ChatroomGateway gateway, Random timeouts) {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < CALLS / CALLERS; i++) {
            Duration timeout = Duration.ofMillis(1 + timeouts.nextInt(100));
            ChatroomGateway view =
                    gateway.withOptions(CallOptions.builder().timeout(timeout).build());
            long start = System.nanoTime();
            assertThat(failureOf(() -> view.listChatrooms(LIST))).isExactlyInstanceOf(DeadlineExceededException.class);
            delays.add(Duration.ofNanos(System.nanoTime() - start).minus(timeout));
        }
        return delays;
    }

    private static long deadlineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("-deadlines"))
                .count();
    }
}
