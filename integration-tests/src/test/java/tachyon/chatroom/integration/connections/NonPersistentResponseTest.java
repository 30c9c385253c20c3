package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Responses that do not promise that the connection stays open: the next call uses another connection, although the
 * server leaves the first one open and ignores it.
 */
class NonPersistentResponseTest extends ConnectionTest {
    private static final List<String> HEADERS = List.of(
            "HTTP/1.0 200 OK",
            "HTTP/1.0 200 OK\r\nConnection: foo",
            "HTTP/1.1 200 OK\r\nConnection: close",
            "HTTP/1.1 200 OK\r\nConnection: Close",
            "HTTP/1.1 200 OK\r\nconnection: close, foo",
            "HTTP/1.1 200 OK\r\nConnection: keep-alive, close",
            "HTTP/1.1 200 OK\r\nConnection: close,",
            "HTTP/1.1 200 OK\r\nConnection: ,\tclose\t",
            "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nConnection: close",
            "HTTP/1.1 200 OK\r\nConnection: close\r\nConnection: keep-alive",
            "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=0",
            "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nKeep-Alive: max=100, timeout=0");

    static Stream<Arguments> headers() {
        return HEADERS.stream()
                .flatMap(headers -> Arrays.stream(Transport.values()).map(t -> Arguments.of(t, headers)));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void theNextCallUsesANewConnection(Transport transport, String headers) throws Exception {
        assertNewConnectionForEachCall(transport, Scheme.HTTP, headers);
    }

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void theNextCallUsesANewConnectionAfterConnectionClose(Transport transport, Scheme scheme) throws Exception {
        assertNewConnectionForEachCall(transport, scheme, "HTTP/1.1 200 OK\r\nConnection: close, foo");
    }

    private void assertNewConnectionForEachCall(Transport transport, Scheme scheme, String headers) throws Exception {
        String response = headers + "\r\nContent-Type: application/json\r\nContent-Length: " + ROOMS.length()
                + "\r\n\r\n" + ROOMS;
        RawServer server = server(scheme, Reply.bytesThenSilence(response));
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        for (int i = 1; i <= 5; i++) {
            assertWorks(gateway);
            assertThat(server.connections()).isEqualTo(i);
        }
    }
}
