package tachyon.chatroom.integration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

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
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.HostileResponses;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ResponseTooLargeException;

/**
 * Main classes of {@link ForkedJvmTest}. Each takes the name of a transport as argument; none calls {@code
 * System.exit}.
 */
final class Programs {
    private Programs() {}

    /** Calls the service and never closes the gateway. */
    static final class UnclosedGateway {
        private UnclosedGateway() {}

        public static void main(String[] args) {
            RawServer server = RawServer.start(Reply.json("200 OK", TransportTest.ROOMS));
            TransportTest.assertWorks(createGateway(args, server, 1));
        }
    }

    /** Receives responses that are larger than its heap. */
    static final class HostileService {
        private static final int TIMES = 10;

        private HostileService() {}

        public static void main(String[] args) {
            List<Reply> hostile = List.of(
                    HostileResponses::endlessBody,
                    HostileResponses::gzipBomb,
                    HostileResponses::endlessHeaders,
                    HostileResponses::endlessHeader);
            for (Reply reply : hostile) {
                try (ChatroomGateway gateway =
                        createGateway(args, RawServer.start(reply).discardingRequests(), 1)) {
                    for (int i = 0; i < TIMES; i++) {
                        assertThat(TransportTest.failureOf(() -> gateway.createChatroom(TransportTest.CREATE)))
                                .isExactlyInstanceOf(ResponseTooLargeException.class);
                    }
                }
            }
        }
    }

    /** Receives headers, extensions and trailers without an end. The next call succeeds. */
    static final class EndlessFraming {
        private static final int TIMES = 3;
        private static final String SUCCESS = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        private static final String ERROR = "HTTP/1.1 404 No\r\nContent-Type: application/json\r\n";
        private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

        private EndlessFraming() {}

        public static void main(String[] args) {
            assertTooLarge(args, HostileResponses.endless("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"));
            assertTooLarge(args, HostileResponses.endless("HTTP/1.1 200 ", "x"));
            assertTooLarge(args, HostileResponses.endless("HTTP/1.1 103 Early Hints\r\n", "X-Long: x\r\n"));
            for (String headers : List.of(SUCCESS, ERROR)) {
                assertTooLarge(args, HostileResponses.endless(headers, "X-Long: x\r\n"));
                assertTooLarge(args, HostileResponses.endless(headers + "X-Long: ", "x"));
                assertTooLarge(args, HostileResponses.endless(headers + "X-Long:", " "));
            }
            for (String body : List.of("", "2\r\n{}\r\n")) {
                for (String extension : List.of(";a=", ";a=\"")) {
                    assertTooLarge(args, HostileResponses.endless(SUCCESS + CHUNKED + body + "1" + extension, "aa"));
                }
                assertTooLarge(args, HostileResponses.endless(SUCCESS + CHUNKED + body, "0"));
                assertTooLarge(args, HostileResponses.endless(SUCCESS + CHUNKED + body + "0\r\n", "X-Long: x\r\n"));
                assertTooLarge(args, HostileResponses.endless(SUCCESS + CHUNKED + body + "0\r\nX-Long: ", "x"));
                assertIs404(args, HostileResponses.endless(ERROR + CHUNKED + body + "1;a=", "aa"));
                assertIs404(args, HostileResponses.endless(ERROR + CHUNKED + body, "0"));
                assertIs404(args, HostileResponses.endless(ERROR + CHUNKED + body + "0\r\n", "X-Long: x\r\n"));
            }
        }

        private static void assertTooLarge(String[] args, Reply endless) {
            assertFails(args, endless, ResponseTooLargeException.class);
        }

        /** The status is sufficient, although the body is not complete. */
        private static void assertIs404(String[] args, Reply endless) {
            assertFails(args, endless, ChatroomNotFoundException.class);
        }

        private static void assertFails(String[] args, Reply endless, Class<? extends ChatroomException> failure) {
            AtomicInteger calls = new AtomicInteger();
            Reply page = Reply.json("200 OK", TransportTest.ROOMS);
            RawServer server = RawServer.start(
                            connection -> (calls.getAndIncrement() % 2 == 0 ? endless : page).send(connection))
                    .discardingRequests();
            try (server;
                    ChatroomGateway gateway = createGateway(args, server, 1)) {
                for (int i = 0; i < TIMES; i++) {
                    assertThat(TransportTest.failureOf(() -> gateway.deleteChatroom(ChatroomId.of("ch_1"))))
                            .isExactlyInstanceOf(failure);
                    TransportTest.assertWorks(gateway);
                }
            }
        }
    }

    /** Makes 10,000 calls, most of which fail, in many ways. */
    static final class TenThousandCalls {
        private static final int CONNECTIONS = 4;
        private static final int WARM_UP = 2_000;
        private static final int CALLS = 10_000;
        /** A limit that a leak of one thread, connection or body per call would exceed many times. */
        private static final long MAX_HEAP_GROWTH = 2L * 1024 * 1024;

        private TenThousandCalls() {}

        public static void main(String[] args) throws InterruptedException, ExecutionException {
            RawServer server = RawServer.start(mixed()).discardingRequests();
            ChatroomGateway gateway = createGateway(args, server, CONNECTIONS);
            ExecutorService callers = Executors.newFixedThreadPool(CONNECTIONS, Programs::daemon);
            call(gateway, callers, WARM_UP);
            long heapBefore = usedHeap();
            Set<String> threadsBefore = threads();
            call(gateway, callers, CALLS - WARM_UP);

            assertThat(usedHeap() - heapBefore).as("growth of the heap, bytes").isLessThan(MAX_HEAP_GROWTH);
            assertThat(threads()).isSubsetOf(threadsBefore);
            awaitConnections(server, CONNECTIONS);
            gateway.close();
            awaitConnections(server, 0);
        }

        private static void call(ChatroomGateway gateway, ExecutorService callers, int calls)
                throws InterruptedException, ExecutionException {
            ChatroomGateway shortTimeout = gateway.withOptions(
                    CallOptions.builder().timeout(Duration.ofMillis(50)).build());
            List<Future<Integer>> failures = IntStream.range(0, CONNECTIONS)
                    .mapToObj(caller -> callers.submit(() -> failuresOf(shortTimeout, calls / CONNECTIONS)))
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

        private static Reply mixed() {
            String ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
            List<Reply> replies = List.of(
                    Reply.json("200 OK", TransportTest.ROOMS),
                    Reply.json("404 No", "{\"code\":\"not_found\"}"),
                    Reply.json("500 Oops", "x".repeat(100_000)),
                    Reply.response("429 Slow", "{}", "Retry-After: 3600"),
                    Reply.response("302 Away", "", "Location: /x"),
                    Reply.json("200 OK", "junk"),
                    Reply.response("200 OK", "<html>", "Content-Type: text/html"),
                    Reply.bytesThenClose(ok + "Content-Length: 10\r\n\r\n{"),
                    Reply.bytesThenClose(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                    Reply.bytesThenClose("junk\r\n"),
                    Reply.disconnect(),
                    Reply.reset());
            Reply silence = Reply.silence();
            AtomicInteger number = new AtomicInteger();
            return connection -> {
                int next = number.getAndIncrement();
                (next % 200 == 199 ? silence : replies.get(next % replies.size())).send(connection);
            };
        }

        /** The server registers that a client has closed a connection with a delay. */
        private static void awaitConnections(RawServer server, int limit) {
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (server.openConnections() > limit && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            assertThat(server.openConnections()).as("open connections").isLessThanOrEqualTo(limit);
        }

        private static Set<String> threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !thread.getName().equals("raw-server"))
                    // OkHttp renames its threads after their current task.
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

    private static ChatroomGateway createGateway(String[] args, RawServer server, int connections) {
        return Transport.valueOf(args[0])
                .create(TransportTest.settings(server.url())
                        .maxConnections(connections)
                        .build());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "caller");
        thread.setDaemon(true);
        return thread;
    }
}
