package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.Outcome;

/** Requests below a base URL with a path, and the hosts that they name. */
class BaseUrlTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void keepsTheBaseUrlsPathWithAndWithoutATrailingSlash(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ROOMS));
        createGateway(transport, settings(server.url() + "/gate/way")).listChatrooms(LIST);
        createGateway(transport, settings(server.url() + "/gate/way/")).listChatrooms(LIST);

        assertThat(server.requests())
                .extracting(RawRequest::line)
                .containsOnly("GET /gate/way/v1/llms/chatrooms HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyOperationKeepsTheBaseUrlsPath(Transport transport) {
        RawServer server = server(Reply.json("500 Oops", "{}"));
        ChatroomGateway gateway = createGateway(transport, settings(server.url() + "/behind/proxy"));
        List<Consumer<ChatroomGateway>> calls = EveryOperation.callsWith("ch_1");
        calls.forEach(call -> failureOf(() -> call.accept(gateway)));

        assertThat(server.requests())
                .hasSameSizeAs(calls)
                .allSatisfy(request ->
                        assertThat(request.line().split(" ", -1)[1]).startsWith("/behind/proxy/v1/llms/chatrooms"));
    }

    @ParameterizedTest
    @CsvSource({
        "chat.example.com, chat.example.com",
        "CHAT.Example.COM, chat.example.com",
        "chat.example.com., chat.example.com.",
        "4host, 4host",
        "192.0.2.1, 192.0.2.1",
        "[::1], [::1]",
        "[0:0:0:0:0:0:0:1], [::1]",
        "[0000:0000::0.0.0.1], [::1]",
        "[::127.0.0.1], [::7f00:1]",
        "[::ffff:0:1.2.3.4], [::ffff:0:102:304]",
        "[64:ff9b::192.0.2.1], [64:ff9b::c000:201]",
        "[2001:DB8:0:0:1:0:0:1], [2001:db8::1:0:0:1]",
        "[2001:db8::1:1:1:1:1], [2001:db8:0:1:1:1:1:1]",
        "[1:0:0:2:0:0:0:3], [1:0:0:2::3]",
        "[fe80::1], [fe80::1]",
    })
    void bothTransportsWriteEverySpellingOfAHostInTheSameWay(String host, String written) {
        for (Transport transport : Transport.values()) {
            RawServer proxy = server(Reply.json("200 OK", ROOMS), Reply.json("403 Forbidden", "{}"));
            assertWorks(createGateway(
                    transport, settings("http://" + host + ":8080").proxy("127.0.0.1", proxy.port())));
            ChatroomGateway tunnelled =
                    createGateway(transport, settings("https://" + host).proxy("127.0.0.1", proxy.port()));
            assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> tunnelled.listChatrooms(LIST));

            assertThat(proxy.requests())
                    .as("%s", transport)
                    .extracting(request ->
                            request.line() + " Host: " + request.header("Host").orElse("none"))
                    .containsExactly(
                            "GET http://" + written + ":8080/v1/llms/chatrooms HTTP/1.1 Host: " + written + ":8080",
                            "CONNECT " + written + ":443 HTTP/1.1 Host: " + written + ":443");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void connectsToAnIpv6AddressOfAnySpelling(Transport transport) throws IOException {
        try (ServerSocket socket = ipv6Loopback()) {
            RawServer server = closedAfterwards(RawServer.start(socket, Reply.json("200 OK", ROOMS)));
            for (String address : new String[] {"::1", "0:0:0:0:0:0:0:1", "::0.0.0.1"}) {
                assertWorks(createGateway(transport, settings("http://[" + address + "]:" + server.port())));
            }

            assertThat(server.requests())
                    .hasSize(3)
                    .extracting(request -> request.header("Host"))
                    .containsOnly(Optional.of("[::1]:" + server.port()));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void resolvesAnInternationalizedNameInItsAsciiForm(Transport transport) {
        ChatroomGateway gateway = createGateway(transport, settings("http://xn--bcher-kva.invalid"));

        ChatroomException failure =
                assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.listChatrooms(LIST));

        assertThat(failure)
                .rootCause()
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("xn--bcher-kva.invalid");
    }

    /** Skips the test on a machine without IPv6. */
    private static ServerSocket ipv6Loopback() throws IOException {
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(loopback), 0));
        } catch (IOException e) {
            socket.close();
            abort("no IPv6 loopback: " + e.getMessage());
        }
        return socket;
    }
}
