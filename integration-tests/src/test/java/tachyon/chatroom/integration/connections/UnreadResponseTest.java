package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomGateway;

/** A connection is used again only if the call has read its response to the end, whatever an HTTP library has buffered. */
class UnreadResponseTest extends ConnectionTest {
    private static final String JSON = "Content-Type: application/json";

    static Stream<Arguments> unread() {
        return perTransport(Stream.of(
                Reply.response("200 OK", ROOMS, JSON, "Content-Type: text/html"),
                Reply.response("200 OK", ROOMS, "Content-Type: text/html"),
                Reply.response("200 OK", ROOMS, JSON, "Content-Encoding: br"),
                Reply.response("200 OK", " ".repeat(5_000) + ROOMS, JSON),
                Reply.response("500 No", "x".repeat(20_000)),
                Reply.response("500 No", "x".repeat(200_000))));
    }

    static Stream<Arguments> read() {
        return perTransport(Stream.of(
                Reply.response("200 OK", "{", JSON),
                Reply.response("200 OK", ONE_ROOM, JSON),
                Reply.response("500 No", "x".repeat(3_000)),
                Reply.response("404 No", ""),
                Reply.bytes("HTTP/1.1 204 No Content\r\n\r\n")));
    }

    private static Stream<Arguments> perTransport(Stream<Reply> replies) {
        return replies.flatMap(
                reply -> Arrays.stream(Transport.values()).map(transport -> Arguments.of(transport, reply)));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void closesTheConnectionAfterAResponseThatIsNotReadToItsEnd(Transport transport, Reply reply) {
        assertThat(connectionsOfTwoCalls(transport, reply)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("read")
    void usesTheConnectionAgainAfterAResponseThatIsReadToItsEnd(Transport transport, Reply reply) {
        assertThat(connectionsOfTwoCalls(transport, reply)).isEqualTo(1);
    }

    private int connectionsOfTwoCalls(Transport transport, Reply reply) {
        RawServer server = server(reply, Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = createGateway(
                transport, settings(server.url()).maxConnections(1).maxResponseBytes(4_000));
        failureOf(() -> gateway.listChatrooms(LIST));
        assertWorks(gateway);
        return server.connections();
    }
}
