package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;

/** Connections are reused, bounded, and given back whatever a call came to. */
class ConnectionUseTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void callsOneAfterTheOtherShareAConnection(Transport transport) {
        RawServer server = server(RawServer.json("200 OK", ROOMS));
        ChatroomGateway gateway = connect(transport, server);
        for (int i = 0; i < 5; i++) {
            assertWorks(gateway);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void errorsKeepTheirConnectionUsable(Transport transport) {
        String chunked = "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        for (RawServer.Reply error : List.of(
                RawServer.json("404 No", "{\"code\":\"not_found\",\"message\":\"no such chatroom\"}"),
                RawServer.json("404 No", ""),
                RawServer.bytes(chunked),
                RawServer.json("500 Oops", "x".repeat(9_000)))) {
            RawServer server = server(error);
            ChatroomGateway gateway = connect(transport, server);
            for (int i = 0; i < 5; i++) {
                failureOf(() -> gateway.deleteChatroom(ChatroomId.of("ch_1")));
            }
            assertThat(server.requests()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void deletionsKeepTheirConnectionUsable(Transport transport) {
        RawServer server = server(RawServer.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        ChatroomGateway gateway = connect(transport, server);
        for (int i = 0; i < 5; i++) {
            gateway.deleteChatroom(ChatroomId.of("ch_1"));
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCallThatGetsNoConnectionInTimeIsNotApplied(Transport transport) throws InterruptedException {
        RawServer server = server(RawServer.silence());
        ChatroomGateway gateway = connect(transport, settings(server.url()).maxConnections(1));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> gateway.listChatrooms(LIST));
        server.awaitRequest();

        ChatroomGateway impatient = gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(300)).build());
        assertPrompt(
                Duration.ofSeconds(2),
                () -> assertFails(
                        DeadlineExceededException.class, Outcome.NOT_APPLIED, () -> impatient.createChatroom(CREATE)));
        assertThat(server.requests()).hasSize(1);

        gateway.close();
        assertFails(GatewayClosedException.class, Outcome.UNKNOWN, () -> unwrapped(first));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCallThatIsInterruptedWhileItWaitsForAConnectionIsNotApplied(Transport transport) throws Exception {
        RawServer server = server(RawServer.silence());
        ChatroomGateway gateway = connect(transport, settings(server.url()).maxConnections(1));
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
        assertFails(GatewayClosedException.class, Outcome.UNKNOWN, () -> unwrapped(first));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void noFailureKeepsItsConnection(Transport transport) {
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        List<RawServer.Reply> failures = List.of(
                RawServer.json("404 No", "{}"),
                RawServer.json("500 Oops", "x".repeat(100_000)),
                RawServer.json("200 OK", "junk"),
                RawServer.json("200 OK", " ".repeat(5_000)),
                RawServer.answer("200 OK", "<html>", "Content-Type: text/html"),
                RawServer.answer("302 Away", "", "Location: /x"),
                RawServer.bytesThenClose(ok + "Content-Length: 10\r\n\r\n{"),
                RawServer.bytesThenSilence(ok + "Content-Length: 10\r\n\r\n{"),
                RawServer.hangUp(),
                RawServer.silence());
        RawServer.Reply[] replies = new RawServer.Reply[31];
        for (int i = 0; i < 30; i++) {
            replies[i] = failures.get(i % failures.size());
        }
        replies[30] = RawServer.json("200 OK", ROOMS);
        RawServer server = server(replies);
        ChatroomGateway gateway =
                connect(transport, settings(server.url()).maxConnections(2).maxResponseBytes(2_000));
        ChatroomGateway impatient = gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(500)).build());
        ThrowingCallable call = () -> impatient.createChatroom(CREATE);
        for (int i = 0; i < 30; i++) {
            failureOf(call);
            assertThat(server.requests()).as("calls that got a connection").hasSize(i + 1);
        }
        assertWorks(gateway);
    }

    private static void unwrapped(CompletableFuture<Void> future) throws Throwable {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
