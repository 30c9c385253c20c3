package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.Outcome;

/** What a proxy says is not what the service says. */
class ProxyTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aProxyThatOpensNoTunnelIsAConnectionThatCouldNotBeMade(Transport transport) {
        for (String status : new String[] {"403 Forbidden", "404 Not Found", "429 Too Many Requests"}) {
            RawServer proxy = server(RawServer.answer(status, "{}", "Content-Type: application/json"));
            ChatroomGateway gateway = connect(
                    transport,
                    settings("https://chat.example.com")
                            .proxy("127.0.0.1", URI.create(proxy.url()).getPort()));

            ChatroomException failure =
                    catchThrowableOfType(ChatroomException.class, () -> gateway.deleteChatroom(ChatroomId.of("ch_1")));

            assertThat(failure).as(status).isInstanceOf(ConnectFailedException.class);
            assertThat(failure.outcome()).as(status).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(proxy.requests())
                    .flatExtracting(RawRequest::headers)
                    .noneMatch(header -> header.contains(TOKEN));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aNamedProxyGetsTheRequestOfAPlainService(Transport transport) {
        RawServer proxy = server(RawServer.answer("200 OK", ROOMS, "Content-Type: application/json"));
        ChatroomGateway gateway = connect(
                transport,
                settings("http://chat.example.com")
                        .proxy("127.0.0.1", URI.create(proxy.url()).getPort()));

        assertThat(gateway.listChatrooms(LIST).chatrooms()).hasSize(1);
        assertThat(proxy.requests()).hasSize(1);
    }
}
