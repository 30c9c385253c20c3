package tachyon.chatroom.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.ServerCertificate;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.fixtures.UnreadBodyServer;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.UnauthenticatedException;

/** Responses that arrive while a large request is being written to a server that does not read it. */
class EarlyResponseTest extends TransportTest {
    /** A request that exceeds the buffers between two sockets. */
    private static final CreateChatroomRequest LARGE = CreateChatroomRequest.builder()
            .name("Room")
            .metadata(JsonObject.builder()
                    .put("large", "x".repeat(12 * 1024 * 1024))
                    .build())
            .build();

    private static final String REJECTED = "HTTP/1.1 401 No\r\nContent-Length: 2\r\n\r\n{}";
    private static final Duration MARGIN = Duration.ofSeconds(1);

    @TempDir
    private static Path folder;

    private static ServerCertificate certificate;

    @BeforeAll
    static void createCertificate() throws Exception {
        certificate = ServerCertificate.create(folder, "CN=127.0.0.1", "SAN=ip:127.0.0.1");
    }

    static Stream<Arguments> transports() {
        return Arrays.stream(Transport.values())
                .flatMap(transport -> Stream.of(false, true).map(tls -> Arguments.of(transport, tls)));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void reportsARejectionAlthoughTheServerNeitherReadsNorCloses(Transport transport, boolean tls) throws Exception {
        UnreadBodyServer server = server(tls, Reply.bytes(REJECTED));
        ChatroomGateway gateway = createGateway(transport, server.settings().maxConnections(1));
        for (int i = 0; i < 3; i++) {
            assertFails(UnauthenticatedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(LARGE));
        }
        assertThat(server.connections()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void reportsARejectionThatArrivesWhileAWriteIsBlocked(Transport transport, boolean tls) throws Exception {
        CountDownLatch responds = new CountDownLatch(1);
        UnreadBodyServer server = server(tls, connection -> {
            awaitSignal(responds);
            Reply.bytes(REJECTED).send(connection);
        });
        ChatroomGateway gateway = createGateway(transport, server.settings());
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> gateway.createChatroom(LARGE));
        server.awaitBlockedWrite();
        responds.countDown();

        assertFails(UnauthenticatedException.class, Outcome.NOT_APPLIED, () -> join(call));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void writesTheWholeRequestAfterAnInterimResponse(Transport transport, boolean tls) throws Exception {
        UnreadBodyServer server = server(tls, connection -> {
            Reply.bytes("HTTP/1.1 100 Continue\r\n\r\n").send(connection);
            connection.getInputStream().skipNBytes(12 * 1024 * 1024);
            Reply.json("200 OK", ONE_ROOM).send(connection);
        });
        ChatroomGateway gateway = createGateway(transport, server.settings());

        assertThat(gateway.createChatroom(LARGE).id().value()).isEqualTo("ch_1");
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aDeadlineEndsABlockedWrite(Transport transport, boolean tls) throws Exception {
        UnreadBodyServer server = server(tls, Reply.bytes(""));
        ChatroomGateway gateway = createGateway(transport, server.settings());
        ChatroomGateway shortTimeout = gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofSeconds(3)).build());
        long start = System.nanoTime();

        assertFails(DeadlineExceededException.class, Outcome.UNKNOWN, () -> shortTimeout.createChatroom(LARGE));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MARGIN.plusSeconds(3));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aCloseEndsABlockedWrite(Transport transport, boolean tls) throws Exception {
        UnreadBodyServer server = server(tls, Reply.bytes(""));
        ChatroomGateway gateway = createGateway(transport, server.settings());
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> gateway.createChatroom(LARGE));
        server.awaitBlockedWrite();
        long start = System.nanoTime();
        gateway.close();

        assertFails(GatewayClosedException.class, Outcome.UNKNOWN, () -> join(call));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MARGIN);
    }

    @ParameterizedTest
    @MethodSource("transports")
    void anInterruptEndsABlockedWrite(Transport transport, boolean tls) throws Exception {
        UnreadBodyServer server = server(tls, Reply.bytes(""));
        ChatroomGateway gateway = createGateway(transport, server.settings());
        CompletableFuture<ChatroomException> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                failure.complete(failureOf(() -> gateway.createChatroom(LARGE)));
            } catch (Throwable e) {
                failure.completeExceptionally(e);
            }
        });
        thread.start();
        server.awaitBlockedWrite();
        long start = System.nanoTime();
        thread.interrupt();

        assertThat(failure.get(5, TimeUnit.SECONDS)).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MARGIN);
    }

    private UnreadBodyServer server(boolean tls, Reply reply) throws Exception {
        return closedAfterwards(UnreadBodyServer.start(tls ? certificate : null, reply));
    }

    private static void awaitSignal(CountDownLatch signal) {
        try {
            signal.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
