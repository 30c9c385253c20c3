package tachyon.chatroom.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;

/** A success that does not speak the dialect: the chatroom exists, and only the answer is lost. */
class BrokenResponseTest extends WireMockTransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aBodyThatIsNotTheExpectedJsonIsMalformed(Transport transport) {
        ChatroomGateway gateway = connect(transport);
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
                ONE_ROOM.replace("\"metadata\":{}", "\"metadata\":{\"a\":1,\"a\":2}"),
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":null"),
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":1"),
                ONE_ROOM.replace("\"id\":\"ch_1\"", "\"id\":\"\""),
                ONE_ROOM.replace("\"metadata\":{}", "\"metadata\":" + "[".repeat(1100) + "]".repeat(1100)),
                ONE_ROOM.replace("2025-01-02T03:04:05Z", "yesterday"))) {
            answer(json(200, body));
            assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
            assertOneRequest();
        }
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aBodyThatDoesNotCallItselfJsonIsMalformed(Transport transport) {
        ChatroomGateway gateway = connect(transport);
        answer(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Hello</html>"));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        answer(aResponse().withHeader("Content-Type", "text/plain").withBody(ONE_ROOM));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        answer(aResponse().withBody(ONE_ROOM));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCodingThatWasNotAskedForIsMalformed(Transport transport) {
        ChatroomGateway gateway = connect(transport);
        for (String coding : List.of("br", "deflate", "gzip, gzip")) {
            answer(json(200, ONE_ROOM).withHeader("Content-Encoding", coding));
            assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        }
        answer(json(200, ONE_ROOM).withHeader("Content-Encoding", "gzip"));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aMalformedChunkIsMalformed(Transport transport) {
        ChatroomGateway gateway = connect(transport);
        answer(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void framingThatIsBrokenAfterASuccessIsMalformedAndApplied(Transport transport) {
        for (RawServer.Reply reply : List.of(
                // Complete JSON, then the end before the announced length.
                RawServer.bytesThenClose(OK + "Content-Length: 1000\r\n\r\n" + ONE_ROOM),
                RawServer.bytesThenClose(OK + "Content-Length: 1000\r\n\r\n"),
                // Delimited by nothing but the end of the connection.
                RawServer.bytesThenClose(OK + "\r\n" + ONE_ROOM),
                RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n"),
                RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cha\r\n"),
                RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"c"),
                RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"chatroom"),
                RawServer.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n"))) {
            RawServer server = server(reply, RawServer.json("200 OK", ROOMS));
            ChatroomGateway gateway = connect(transport, server);
            assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
            assertThat(server.requests()).as("requests").hasSize(1);
            assertWorks(gateway);
        }
    }

    /** Whoever reads such a head cannot tell where its body ends, so it is not believed in anything. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHeadThatContradictsItselfIsMalformedAndUnknownWhateverItsStatus(Transport transport) {
        for (String status : List.of("200 OK", "404 Not Found", "503 Unavailable")) {
            for (String header : List.of(
                    "Content-Length: abc",
                    "Content-Length: -5",
                    "Content-Length: 99999999999999999999",
                    "Content-Length: 2\r\nContent-Length: 3",
                    "Content-Length: 2\r\nContent-Length: 2",
                    "Transfer-Encoding: identity",
                    "Transfer-Encoding: gzip, chunked",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                    "no colon here",
                    ": no name")) {
                RawServer server = server(
                        RawServer.bytes("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + header
                                + "\r\n\r\n{}{}"),
                        RawServer.json("200 OK", ROOMS));
                ChatroomGateway gateway =
                        connect(transport, settings(server.url()).maxConnections(1));
                ChatroomException failure = failureOf(() -> gateway.createChatroom(CREATE));
                assertThat(failure).as("%s, %s", status, header).isExactlyInstanceOf(MalformedResponseException.class);
                assertThat(failure.outcome()).as("%s, %s", status, header).isEqualTo(Outcome.UNKNOWN);
                assertWorks(gateway);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHeadThatIsCutShortIsNoAnswer(Transport transport) {
        for (String head : List.of(
                "HTTP/1.1 200 O",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le",
                "HTTP/1.1 204 No Content\r\nX-Whole: line\r\n",
                "HTTP/1.1 404 Not Found\r\n")) {
            RawServer server = server(RawServer.bytesThenClose(head), RawServer.json("200 OK", ROOMS));
            ChatroomGateway gateway = connect(transport, server);
            assertFails(ConnectionLostException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertWorks(gateway);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anEmptyAnswerWithABodyIsMalformed(Transport transport) {
        for (String framing :
                List.of("Content-Length: 2\r\n\r\n{}", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")) {
            RawServer server =
                    server(RawServer.bytes("HTTP/1.1 204 No Content\r\n" + framing), RawServer.json("200 OK", ROOMS));
            ChatroomGateway gateway = connect(transport, server);
            assertFails(
                    MalformedResponseException.class,
                    Outcome.APPLIED,
                    () -> gateway.deleteChatroom(ChatroomId.of("ch_1")));
            assertThat(server.requests()).hasSize(1);
            assertWorks(gateway);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void junkInsteadOfAStatusLineIsMalformedAndUnknown(Transport transport) {
        for (String junk : List.of(
                "junk\r\n\r\n",
                "junk\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 abc OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n")) {
            RawServer server = server(RawServer.bytesThenClose(junk), RawServer.json("200 OK", ROOMS));
            ChatroomGateway gateway = connect(transport, server);
            assertFails(MalformedResponseException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertThat(server.requests()).hasSize(1);
            assertWorks(gateway);
        }
    }

    /** Answers that are wrong are what this is about. */
    @Override
    boolean answersAreOfTheDialect() {
        return false;
    }
}
