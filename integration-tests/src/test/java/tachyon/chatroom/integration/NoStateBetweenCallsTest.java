package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;

/** One call leaves nothing behind for the next, and the JVM's settings leave nothing for any. */
class NoStateBetweenCallsTest extends TransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCookieOfOneOperatorIsNeverSentForAnother(Transport transport) {
        RawServer server = server(RawServer.answer(
                "200 OK", ROOMS, "Content-Type: application/json", "Set-Cookie: session=of-tn-1; Path=/"));
        ChatroomGateway gateway = connect(transport, server);
        gateway.listChatrooms(LIST);
        gateway.withOptions(CallOptions.builder().operatorId("tn_2").build()).listChatrooms(LIST);
        gateway.listChatrooms(LIST);

        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests())
                .flatExtracting(RawRequest::headers)
                .noneMatch(header -> header.startsWith("Cookie"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCachableAnswerIsAskedForAgain(Transport transport) {
        RawServer server = server(RawServer.answer(
                "200 OK", ROOMS, "Content-Type: application/json", "Cache-Control: max-age=3600", "ETag: \"1\""));
        ChatroomGateway gateway = connect(transport, server);
        gateway.listChatrooms(LIST);
        gateway.listChatrooms(LIST);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).headers())
                .containsExactlyElementsOf(server.requests().get(0).headers());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void proxiesOfTheSystemPropertiesAreIgnored(Transport transport) {
        RawServer proxy = server(RawServer.json("200 OK", ROOMS));
        RawServer server = server(RawServer.json("200 OK", ROOMS));
        String port = Integer.toString(proxy.port());
        Map<String, String> properties = Map.of(
                "http.proxyHost", "127.0.0.1",
                "http.proxyPort", port,
                "http.nonProxyHosts", "");
        withSystemProperties(properties, () -> assertWorks(connect(transport, server)));

        assertThat(proxy.connections()).isZero();
        assertThat(server.onlyRequest().line()).isEqualTo("GET /v1/llms/chatrooms HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aProxyOfTheSettingsIsUsed(Transport transport) {
        RawServer proxy = server(RawServer.json("200 OK", ROOMS));
        ChatroomGateway gateway =
                connect(transport, settings("http://service.invalid").proxy("127.0.0.1", proxy.port()));
        assertWorks(gateway);

        assertThat(proxy.onlyRequest().line()).isEqualTo("GET http://service.invalid/v1/llms/chatrooms HTTP/1.1");
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
