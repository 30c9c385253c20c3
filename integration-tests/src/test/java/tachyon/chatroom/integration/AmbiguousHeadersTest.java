package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.MalformedResponseException;

/** An answer that says a thing twice, or frames its body in a way that can be cut, is not believed. */
class AmbiguousHeadersTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHeaderThatDecidesHowTheBodyIsReadMustBeThereOnce(Transport transport) {
        for (String[] headers : new String[][] {
            {"Content-Type: text/html", "Content-Type: application/json"},
            {"Content-Type: application/json", "Content-Encoding: br", "Content-Encoding: identity"},
            {"Content-Type: application/json", "Content-Length: " + ROOMS.length()},
        }) {
            RawServer server = server(RawServer.answer("200 OK", ROOMS, headers));
            ChatroomGateway gateway = connect(transport, server);

            assertThatThrownBy(() -> gateway.listChatrooms(LIST))
                    .as(String.join(", ", headers))
                    .isInstanceOf(MalformedResponseException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aBodyThatOnlyTheConnectionsEndDelimitsIsMalformed(Transport transport) {
        for (String framing : new String[] {"", "Transfer-Encoding: identity\r\n"}) {
            byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + framing + "\r\n" + ROOMS)
                    .getBytes(StandardCharsets.UTF_8);
            RawServer server = server(connection -> {
                connection.getOutputStream().write(answer);
                connection.close();
            });
            ChatroomGateway gateway = connect(transport, server);

            assertThatThrownBy(() -> gateway.listChatrooms(LIST))
                    .as(framing)
                    .isInstanceOf(MalformedResponseException.class);
        }
    }
}
