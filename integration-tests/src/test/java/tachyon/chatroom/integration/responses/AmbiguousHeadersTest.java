package tachyon.chatroom.integration.responses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.MalformedResponseException;

/** Responses with duplicate headers, or with a body whose end is ambiguous: they are malformed. */
class AmbiguousHeadersTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsADuplicateHeaderThatControlsHowTheBodyIsRead(Transport transport) {
        for (String[] headers : new String[][] {
            {"Content-Type: text/html", "Content-Type: application/json"},
            {"Content-Type: application/json", "Content-Encoding: br", "Content-Encoding: identity"},
            {"Content-Type: application/json", "Content-Length: " + ROOMS.length()},
        }) {
            RawServer server = server(Reply.response("200 OK", ROOMS, headers));
            ChatroomGateway gateway = createGateway(transport, server);

            assertThatThrownBy(() -> gateway.listChatrooms(LIST))
                    .as(String.join(", ", headers))
                    .isInstanceOf(MalformedResponseException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsABodyThatIsDelimitedByTheEndOfTheConnection(Transport transport) {
        for (String framing : new String[] {"", "Transfer-Encoding: identity\r\n"}) {
            byte[] response = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + framing + "\r\n" + ROOMS)
                    .getBytes(StandardCharsets.UTF_8);
            RawServer server = server(connection -> {
                connection.getOutputStream().write(response);
                connection.close();
            });
            ChatroomGateway gateway = createGateway(transport, server);

            assertThatThrownBy(() -> gateway.listChatrooms(LIST))
                    .as(framing)
                    .isInstanceOf(MalformedResponseException.class);
        }
    }
}
