package tachyon.chatroom.integration.responses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;

/** Success responses with a body that is not the documented JSON: they are malformed, and the chatroom exists. */
class MalformedBodyTest extends WireMockTransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsABodyThatIsNotTheExpectedJson(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        for (String body : List.of(
                "",
                " ",
                "null",
                "[]",
                "\"chatroom\"",
                "{}",
                "{\"chatroom\":null}",
                ONE_ROOM + "x",
                ONE_ROOM + ONE_ROOM,
                ONE_ROOM.substring(0, ONE_ROOM.length() - 1),
                "{\"chatroom\":" + ROOM + ",\"chatroom\":" + ROOM + "}",
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":\"ch_1\",\"id\":\"ch_2\""),
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":null"),
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":1"),
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":\"\""),
                ONE_ROOM.replace("\"metadata\":{}", "\"metadata\":" + "[".repeat(1100) + "]".repeat(1100)),
                ONE_ROOM.replace("2025-01-02T03:04:05Z", "yesterday"))) {
            respondWith(json(200, body));
            assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
            assertOneRequest();
        }
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsABodyThatIsNotDeclaredAsJson(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        respondWith(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Hello</html>"));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        respondWith(aResponse().withHeader("Content-Type", "text/plain").withBody(ONE_ROOM));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        respondWith(aResponse().withBody(ONE_ROOM));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAnUnrequestedContentEncoding(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        for (String coding : List.of("br", "deflate", "gzip, gzip")) {
            respondWith(json(200, ONE_ROOM).withHeader("Content-Encoding", coding));
            assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        }
        respondWith(json(200, ONE_ROOM).withHeader("Content-Encoding", "gzip"));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertNextCallWorks(gateway);
    }

    /** The tests send malformed responses. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
