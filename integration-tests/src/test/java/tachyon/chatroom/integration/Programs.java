package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ResponseTooLargeException;

/** What {@link ForkedJvmTest} runs, each in a JVM of its own with a transport's name as argument. None calls exit. */
final class Programs {
    private Programs() {}

    /** Calls, and never closes. */
    static final class ForgottenGateway {
        private ForgottenGateway() {}

        public static void main(String[] args) {
            RawServer server = RawServer.start(RawServer.json("200 OK", TransportTest.ROOMS));
            TransportTest.assertWorks(connect(args, server, 1));
        }
    }

    /** Takes answers that are larger than its heap. */
    static final class HostileService {
        private static final int TIMES = 10;

        private HostileService() {}

        public static void main(String[] args) {
            List<RawServer.Reply> hostile = List.of(
                    HostileResponses::endlessBody,
                    HostileResponses::gzipBomb,
                    HostileResponses::endlessHead,
                    HostileResponses::endlessHeader);
            for (RawServer.Reply reply : hostile) {
                try (ChatroomGateway gateway =
                        connect(args, RawServer.start(reply).forgetful(), 1)) {
                    for (int i = 0; i < TIMES; i++) {
                        assertThat(TransportTest.failureOf(() -> gateway.createChatroom(TransportTest.CREATE)))
                                .isExactlyInstanceOf(ResponseTooLargeException.class);
                    }
                }
            }
        }
    }

    /** Ten thousand calls, most of which fail, each in one of many ways. */
    static final class TenThousandCalls {
        private static final int CONNECTIONS = 4;
        private static final int WARM_UP = 2_000;
        private static final int CALLS = 10_000;
        /** What a thread, a connection or a body kept for each of these calls would exceed many times. */
        private static final long MOST_GROWTH = 2L * 1024 * 1024;

        private TenThousandCalls() {}

        public static void main(String[] args) throws InterruptedException, ExecutionException {
            RawServer server = RawServer.start(mixed()).forgetful();
            ChatroomGateway gateway = connect(args, server, CONNECTIONS);
            ExecutorService callers = Executors.newFixedThreadPool(CONNECTIONS, Programs::daemon);
            call(gateway, callers, WARM_UP);
            long heapBefore = usedHeap();
            Set<String> threadsBefore = threads();
            call(gateway, callers, CALLS - WARM_UP);

            assertThat(usedHeap() - heapBefore).as("growth of the heap, bytes").isLessThan(MOST_GROWTH);
            assertThat(threads()).isSubsetOf(threadsBefore);
            awaitConnections(server, CONNECTIONS);
            gateway.close();
            awaitConnections(server, 0);
        }

        private static void call(ChatroomGateway gateway, ExecutorService callers, int calls)
                throws InterruptedException, ExecutionException {
            ChatroomGateway impatient = gateway.withOptions(
                    CallOptions.builder().timeout(Duration.ofMillis(50)).build());
            List<Future<Integer>> failures = IntStream.range(0, CONNECTIONS)
                    .mapToObj(caller -> callers.submit(() -> failuresOf(impatient, calls / CONNECTIONS)))
                    .collect(Collectors.toList());
            int failed = 0;
            for (Future<Integer> future : failures) {
                failed += future.get();
            }
            assertThat(failed).as("failures").isBetween(calls / 2, calls - 1);
        }

        private static int failuresOf(ChatroomGateway gateway, int calls) {
            int failed = 0;
            for (int i = 0; i < calls; i++) {
                try {
                    gateway.listChatrooms(TransportTest.LIST);
                } catch (ChatroomException e) {
                    failed++;
                }
            }
            return failed;
        }

        private static RawServer.Reply mixed() {
            String ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
            List<RawServer.Reply> replies = List.of(
                    RawServer.json("200 OK", TransportTest.ROOMS),
                    RawServer.json("404 No", "{\"code\":\"not_found\"}"),
                    RawServer.json("500 Oops", "x".repeat(100_000)),
                    RawServer.answer("429 Slow", "{}", "Retry-After: 3600"),
                    RawServer.answer("302 Away", "", "Location: /x"),
                    RawServer.json("200 OK", "junk"),
                    RawServer.answer("200 OK", "<html>", "Content-Type: text/html"),
                    RawServer.bytesThenClose(ok + "Content-Length: 10\r\n\r\n{"),
                    RawServer.bytesThenClose(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                    RawServer.bytesThenClose("junk\r\n"),
                    RawServer.hangUp(),
                    Programs::reset);
            RawServer.Reply silence = RawServer.silence();
            AtomicInteger number = new AtomicInteger();
            return connection -> {
                int next = number.getAndIncrement();
                (next % 200 == 199 ? silence : replies.get(next % replies.size())).send(connection);
            };
        }

        /** One that the client has closed is open here until this side has seen it. */
        private static void awaitConnections(RawServer server, int most) {
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (server.openConnections() > most && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            assertThat(server.openConnections()).as("open connections").isLessThanOrEqualTo(most);
        }

        private static Set<String> threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !thread.getName().equals("raw-server"))
                    // OkHttp's name themselves after what they happen to do.
                    .map(thread -> thread.getName().startsWith("OkHttp ") ? "OkHttp" : thread.toString())
                    .collect(Collectors.toSet());
        }

        private static long usedHeap() {
            Runtime runtime = Runtime.getRuntime();
            for (int i = 0; i < 3; i++) {
                runtime.gc();
            }
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    private static ChatroomGateway connect(String[] args, RawServer server, int connections) {
        return Transport.valueOf(args[0])
                .connect(TransportTest.settings(server.url())
                        .maxConnections(connections)
                        .build());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "caller");
        thread.setDaemon(true);
        return thread;
    }

    private static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }
}
