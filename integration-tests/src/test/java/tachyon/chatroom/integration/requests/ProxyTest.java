package tachyon.chatroom.integration.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.Outcome;

/** Calls through a proxy. A response of the proxy to CONNECT is not a response of the service. */
class ProxyTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsARejectedTunnelAsAFailedConnection(Transport transport) {
        for (String status : new String[] {"403 Forbidden", "404 Not Found", "429 Too Many Requests"}) {
            RawServer proxy = server(Reply.response(status, "{}", "Content-Type: application/json"));
            ChatroomGateway gateway = createGateway(
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
    void sendsAPlainHttpRequestThroughTheProxyOfTheSettings(Transport transport) {
        RawServer proxy = server(Reply.response("200 OK", ROOMS, "Content-Type: application/json"));
        ChatroomGateway gateway = createGateway(
                transport,
                settings("http://chat.example.com")
                        .proxy("127.0.0.1", URI.create(proxy.url()).getPort()));

        assertThat(gateway.listChatrooms(LIST).chatrooms()).hasSize(1);
        assertThat(proxy.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ignoresTheProxyOfTheSystemProperties(Transport transport) {
        RawServer proxy = server(Reply.json("200 OK", ROOMS));
        RawServer server = server(Reply.json("200 OK", ROOMS));
        String port = Integer.toString(proxy.port());
        Map<String, String> properties = Map.of(
                "http.proxyHost", "127.0.0.1",
                "http.proxyPort", port,
                "http.nonProxyHosts", "");
        withSystemProperties(properties, () -> assertWorks(createGateway(transport, server)));

        assertThat(proxy.connections()).isZero();
        assertThat(server.onlyRequest().line()).isEqualTo("GET /v1/llms/chatrooms HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void sendsTheAbsoluteTargetToTheProxyOfTheSettings(Transport transport) {
        RawServer proxy = server(Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway =
                createGateway(transport, settings("http://service.invalid").proxy("127.0.0.1", proxy.port()));
        assertWorks(gateway);

        assertThat(proxy.onlyRequest().line()).isEqualTo("GET http://service.invalid/v1/llms/chatrooms HTTP/1.1");
    }

    @Test
    void bothTransportsSendTheSameHeadersToAProxy() {
        Map<Transport, List<String>> headers = new EnumMap<>(Transport.class);
        for (Transport transport : Transport.values()) {
            RawServer proxy = server(Reply.json("200 OK", ONE_ROOM));
            createGateway(transport, settings("http://service.invalid").proxy("127.0.0.1", proxy.port()))
                    .createChatroom(CREATE);
            headers.put(
                    transport, proxy.onlyRequest().headers().stream().sorted().toList());
        }

        assertThat(headers.get(Transport.HTTPCLIENT5))
                .contains("Connection: keep-alive")
                .isEqualTo(headers.get(Transport.RETROFIT));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void requestsATunnelWithoutNamingAnHttpLibrary(Transport transport) {
        RawServer proxy = server(Reply.response("407 No", "{}", "Proxy-Authenticate: Basic"));
        ChatroomGateway gateway =
                createGateway(transport, settings("https://service.invalid").proxy("127.0.0.1", proxy.port()));
        assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));

        assertThat(proxy.onlyRequest().lines())
                .containsExactly("CONNECT service.invalid:443 HTTP/1.1", "Host: service.invalid:443");
    }

    private static void withSystemProperties(Map<String, String> properties, Runnable work) {
        Map<String, String> before = new LinkedHashMap<>();
        properties.keySet().forEach(key -> before.put(key, System.getProperty(key, "")));
        try {
            properties.forEach(System::setProperty);
            work.run();
        } finally {
            before.forEach((key, value) -> {
                if (value.isEmpty()) {
                    System.clearProperty(key);
                } else {
                    System.setProperty(key, value);
                }
            });
        }
    }
}
