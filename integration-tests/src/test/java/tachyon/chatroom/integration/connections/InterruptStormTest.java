package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** Many interrupted calls: 24 threads share 8 connections, and each call may be interrupted at any moment. */
class InterruptStormTest extends ConnectionTest {
    private static final int WORKERS = 24;
    private static final int CONNECTIONS = 8;
    private static final int MAX_PAUSE_NANOS = 10_000_000;
    private static final String AFTER_THE_STORM = "tn_2";
    private static final Reply PAGE = Reply.json("200 OK", ROOMS);

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void losesNoConnection(Transport transport, Scheme scheme) throws Exception {
        storm(transport, scheme, 2);
    }

    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void keepsItsThroughputFor60Seconds(Transport transport, Scheme scheme) throws Exception {
        List<Integer> perSecond = storm(transport, scheme, 61).subList(1, 61);
        int first = sum(perSecond.subList(0, 10));
        int last = sum(perSecond.subList(50, 60));
        System.out.printf(
                "%s, %s: calls per second in the first 10 s %d, in the last 10 s %d, ratio %.3f%n",
                transport, scheme, first / 10, last / 10, (double) last / first);
        assertThat(last).as("calls in the last 10 s").isGreaterThan(first * 8 / 10);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of calls that succeeded in each second. */
    private List<Integer> storm(Transport transport, Scheme scheme, int seconds) throws Exception {
        CyclicBarrier allConnections = new CyclicBarrier(CONNECTIONS);
        RawServer server = replyingServer(scheme, request -> connection -> {
                    // Requests that their callers have abandoned can arrive after the storm.
                    if (request.header("x-operator-id").orElseThrow().equals(AFTER_THE_STORM)) {
                        awaitOthers(allConnections);
                    }
                    PAGE.send(connection);
                })
                .discardingRequests();
        ChatroomGateway gateway =
                createGateway(transport, scheme.settings(server).maxConnections(CONNECTIONS));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Integer> perSecond = interruptAtRandom(gateway, workers, seconds);
            assertAllConnectionsAreUsable(gateway, workers);
            return perSecond;
        } finally {
            workers.shutdownNow();
            assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<Integer> interruptAtRandom(ChatroomGateway gateway, ExecutorService workers, int seconds) {
        Random random = new Random(42);
        AtomicInteger succeeded = new AtomicInteger();
        List<Future<?>> tasks = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            tasks.add(workers.submit(() -> callUntilInterrupted(gateway, succeeded)));
        }
        List<Integer> perSecond = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            int before = succeeded.get();
            long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                int task = random.nextInt(WORKERS);
                tasks.get(task).cancel(true);
                tasks.set(task, workers.submit(() -> callUntilInterrupted(gateway, succeeded)));
                LockSupport.parkNanos(random.nextInt(MAX_PAUSE_NANOS));
            }
            perSecond.add(succeeded.get() - before);
        }
        assertThat(succeeded.get()).isPositive();
        tasks.forEach(task -> task.cancel(true));
        return perSecond;
    }

    private static void callUntilInterrupted(ChatroomGateway gateway, AtomicInteger succeeded) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                assertWorks(gateway);
                succeeded.incrementAndGet();
            }
        } catch (CallInterruptedException e) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }

    /** The server responds to none of as many calls as there are connections before it has received them all. */
    private static void assertAllConnectionsAreUsable(ChatroomGateway gateway, ExecutorService workers)
            throws Exception {
        ChatroomGateway afterwards = gateway.withOptions(
                CallOptions.builder().operatorId(AFTER_THE_STORM).build());
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            calls.add(workers.submit(() -> assertWorks(afterwards)));
        }
        for (Future<?> call : calls) {
            call.get(20, TimeUnit.SECONDS);
        }
    }

    private static void awaitOthers(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
