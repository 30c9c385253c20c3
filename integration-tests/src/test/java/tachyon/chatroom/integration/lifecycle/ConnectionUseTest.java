package tachyon.chatroom.integration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;

/** Use of connections: they are reused, limited in number, and released after every call. */
class ConnectionUseTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void sequentialCallsShareAConnection(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(transport, server);
        for (int i = 0; i < 5; i++) {
            assertWorks(gateway);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reusesTheConnectionAfterAnErrorResponse(Transport transport) {
        String chunked = "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        for (Reply error : List.of(
                Reply.json("404 No", "{\"code\":\"not_found\",\"message\":\"no such chatroom\"}"),
                Reply.json("404 No", ""),
                Reply.bytes(chunked),
                Reply.json("500 Oops", "x".repeat(9_000)))) {
            RawServer server = server(error);
            ChatroomGateway gateway = createGateway(transport, server);
            for (int i = 0; i < 5; i++) {
                failureOf(() -> gateway.deleteChatroom(ChatroomId.of("ch_1")));
            }
            assertThat(server.requests()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reusesTheConnectionAfterADelete(Transport transport) {
        RawServer server = server(Reply.bytes("HTTP/1.1 204 No Content\r\n\r\n"));
        ChatroomGateway gateway = createGateway(transport, server);
        for (int i = 0; i < 5; i++) {
            gateway.deleteChatroom(ChatroomId.of("ch_1"));
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsACallThatGetsNoConnectionInTimeAsNotApplied(Transport transport) throws InterruptedException {
        RawServer server = server(Reply.silence());
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).maxConnections(1));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> gateway.listChatrooms(LIST));
        server.awaitRequest();

        ChatroomGateway shortTimeout = gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(300)).build());
        assertPrompt(
                Duration.ofSeconds(2),
                () -> assertFails(
                        DeadlineExceededException.class,
                        Outcome.NOT_APPLIED,
                        () -> shortTimeout.createChatroom(CREATE)));
        assertThat(server.requests()).hasSize(1);

        gateway.close();
        assertFails(GatewayClosedException.class, Outcome.UNKNOWN, () -> join(first));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void releasesTheConnectionAfterEveryFailure(Transport transport) {
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        List<Reply> failures = List.of(
                Reply.json("404 No", "{}"),
                Reply.json("500 Oops", "x".repeat(100_000)),
                Reply.json("200 OK", "junk"),
                Reply.json("200 OK", " ".repeat(5_000)),
                Reply.response("200 OK", "<html>", "Content-Type: text/html"),
                Reply.response("302 Away", "", "Location: /x"),
                Reply.bytesThenClose(ok + "Content-Length: 10\r\n\r\n{"),
                Reply.bytesThenSilence(ok + "Content-Length: 10\r\n\r\n{"),
                Reply.disconnect(),
                Reply.silence());
        Reply[] replies = new Reply[31];
        for (int i = 0; i < 30; i++) {
            replies[i] = failures.get(i % failures.size());
        }
        replies[30] = Reply.json("200 OK", ROOMS);
        RawServer server = server(replies);
        ChatroomGateway gateway = createGateway(
                transport, settings(server.url()).maxConnections(2).maxResponseBytes(2_000));
        ChatroomGateway shortTimeout = gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofMillis(500)).build());
        ThrowingCallable call = () -> shortTimeout.createChatroom(CREATE);
        for (int i = 0; i < 30; i++) {
            failureOf(call);
            assertThat(server.requests()).as("calls that got a connection").hasSize(i + 1);
        }
        assertWorks(gateway);
    }
}
