package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
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
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration RESPONSE_DELAY = Duration.ofMillis(10);
    private static final String AFTER_THE_STORM = "tn_2";
    private static final Reply PAGE = Reply.json("200 OK", ROOMS);

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void losesNoConnection(Transport transport, Scheme scheme) throws Exception {
        try (Storm storm = new Storm(transport, scheme)) {
            storm.start();
            assertThat(storm.callsIn(Duration.ofSeconds(2))).isPositive();
            storm.stop();
            storm.assertNoConnectionIsLeased();
        }
    }

    /**
     * Compares the last 10 s with the first 10 s of a second gateway, which has the same load at the same time: other processes
     * and compilation at run time change the throughput of a machine by more than this test allows. In these 10 s each response
     * takes some time, so that connections limit the throughput, not processors: one lost connection is an eighth of it.
     */
    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void keepsItsThroughputFor60Seconds(Transport transport, Scheme scheme) throws Exception {
        try (Storm storm = new Storm(transport, scheme);
                Storm other = new Storm(transport, scheme)) {
            storm.start();
            List<Integer> unlimited = new ArrayList<>();
            for (int window = 0; window < 5; window++) {
                unlimited.add(storm.callsIn(WINDOW));
            }
            storm.delayResponses();
            other.delayResponses();
            other.start();
            // Both open their connections, and finish calls without a delay.
            assertThat(other.callsIn(Duration.ofSeconds(2))).isPositive();
            int before = other.succeeded();
            int last = storm.callsIn(WINDOW);
            int first = other.succeeded() - before;
            storm.stop();
            other.stop();
            int leased = storm.assertNoConnectionIsLeased();
            double ratio = (double) last / first;
            System.out.printf(
                    "%s, %s: %s calls in windows of 10 s; with delayed responses %d in the last window, and %d in the first one"
                            + " of another gateway, ratio %.3f; %d connections leased%n",
                    transport, scheme, unlimited, last, first, ratio, leased);
            assertThat(ratio).as("throughput of the last 10 s").isGreaterThanOrEqualTo(0.95);
        }
    }

    /** A server, a gateway, workers that call it, and a thread that interrupts them at random. */
    private final class Storm implements AutoCloseable {
        private final CountDownLatch receivedAfterwards = new CountDownLatch(CONNECTIONS);
        private final AtomicInteger succeeded = new AtomicInteger();
        /** Failures other than the interrupt, and interrupts without the thread's flag. */
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

        private final RawServer server;
        private final ChatroomGateway gateway;
        private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        private final ExecutorService interrupter = Executors.newSingleThreadExecutor();
        private @Nullable Future<?> interrupts;
        private volatile long delayNanos;
        private volatile boolean stopped;

        Storm(Transport transport, Scheme scheme) throws Exception {
            server = replyingServer(scheme, request -> connection -> {
                        // Requests that their callers have abandoned can arrive after the storm.
                        if (request.header("x-operator-id").orElseThrow().equals(AFTER_THE_STORM)) {
                            receivedAfterwards.countDown();
                            await(receivedAfterwards);
                        }
                        LockSupport.parkNanos(delayNanos);
                        PAGE.send(connection);
                    })
                    .discardingRequests();
            gateway = createGateway(transport, scheme.settings(server).maxConnections(CONNECTIONS));
        }

        void start() {
            interrupts = interrupter.submit(this::interruptAtRandom);
        }

        void delayResponses() {
            delayNanos = RESPONSE_DELAY.toNanos();
        }

        int succeeded() {
            return succeeded.get();
        }

        int callsIn(Duration time) throws InterruptedException {
            int before = succeeded();
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return succeeded() - before;
        }

        private void interruptAtRandom() {
            Random random = new Random(42);
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                tasks.add(workers.submit(this::callUntilInterrupted));
            }
            while (!stopped) {
                int task = random.nextInt(WORKERS);
                tasks.get(task).cancel(true);
                tasks.set(task, workers.submit(this::callUntilInterrupted));
                LockSupport.parkNanos(random.nextInt(MAX_PAUSE_NANOS));
            }
            tasks.forEach(task -> task.cancel(true));
        }

        private void callUntilInterrupted() {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    assertWorks(gateway);
                    succeeded.incrementAndGet();
                }
            } catch (CallInterruptedException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    failures.add(e);
                }
            } catch (Throwable e) { // A cancelled task does not report it.
                failures.add(e);
            }
        }

        void stop() throws Exception {
            stopped = true;
            Objects.requireNonNull(interrupts).get(10, TimeUnit.SECONDS);
            workers.shutdown();
            assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).isEmpty();
        }

        /**
         * The server responds to none of as many calls as there are connections before it has received them all.
         *
         * @return the number of connections that are still leased: 0
         */
        int assertNoConnectionIsLeased() throws Exception {
            ChatroomGateway afterwards = gateway.withOptions(
                    CallOptions.builder().operatorId(AFTER_THE_STORM).build());
            ExecutorService callers = Executors.newFixedThreadPool(CONNECTIONS);
            try {
                List<Future<?>> calls = new ArrayList<>();
                for (int i = 0; i < CONNECTIONS; i++) {
                    calls.add(callers.submit(() -> assertWorks(afterwards)));
                }
                boolean unused = receivedAfterwards.await(5, TimeUnit.SECONDS);
                int leased = Math.toIntExact(receivedAfterwards.getCount());
                assertThat(leased).as("leased connections").isZero();
                for (Future<?> call : calls) {
                    call.get(20, TimeUnit.SECONDS);
                }
                server.awaitOpenConnections(CONNECTIONS);
                return leased;
            } finally {
                callers.shutdownNow();
            }
        }

        @Override
        public void close() {
            stopped = true;
            interrupter.shutdownNow();
            workers.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
