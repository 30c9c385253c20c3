package tachyon.chatroom.integration.responses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;

/** Responses whose status line, headers or body framing are malformed. */
class MalformedFramingTest extends WireMockTransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAMalformedChunk(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        respondWith(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsInvalidBodyFramingAsMalformedAndApplied(Transport transport) {
        for (Reply reply : List.of(
                // Complete JSON that is shorter than the Content-Length.
                Reply.bytesThenClose(OK + "Content-Length: 1000\r\n\r\n" + ONE_ROOM),
                Reply.bytesThenClose(OK + "Content-Length: 1000\r\n\r\n"),
                // A body that only the end of the connection delimits.
                Reply.bytesThenClose(OK + "\r\n" + ONE_ROOM),
                Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n"),
                Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cha\r\n"),
                Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"c"),
                Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"chatroom"),
                Reply.bytesThenClose(OK + "Transfer-Encoding: chunked\r\n\r\n"))) {
            RawServer server = server(reply, Reply.json("200 OK", ROOMS));
            ChatroomGateway gateway = createGateway(transport, server);
            assertFails(MalformedResponseException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
            assertThat(server.requests()).as("requests").hasSize(1);
            assertWorks(gateway);
        }
    }

    /** Such headers leave the end of the body open, so that the status is not valid either. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsContradictoryHeadersAsMalformedAndUnknownForEveryStatus(Transport transport) {
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
                        Reply.bytes("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + header
                                + "\r\n\r\n{}{}"),
                        Reply.json("200 OK", ROOMS));
                ChatroomGateway gateway =
                        createGateway(transport, settings(server.url()).maxConnections(1));
                ChatroomException failure = failureOf(() -> gateway.createChatroom(CREATE));
                assertThat(failure).as("%s, %s", status, header).isExactlyInstanceOf(MalformedResponseException.class);
                assertThat(failure.outcome()).as("%s, %s", status, header).isEqualTo(Outcome.UNKNOWN);
                assertWorks(gateway);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsTruncatedHeadersAsALostConnection(Transport transport) {
        for (String headers : List.of(
                "HTTP/1.1 200 O",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le",
                "HTTP/1.1 204 No Content\r\nX-Whole: line\r\n",
                "HTTP/1.1 404 Not Found\r\n")) {
            RawServer server = server(Reply.bytesThenClose(headers), Reply.json("200 OK", ROOMS));
            ChatroomGateway gateway = createGateway(transport, server);
            assertFails(ConnectionLostException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertWorks(gateway);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsABodyInA204Response(Transport transport) {
        for (String framing :
                List.of("Content-Length: 2\r\n\r\n{}", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")) {
            RawServer server =
                    server(Reply.bytes("HTTP/1.1 204 No Content\r\n" + framing), Reply.json("200 OK", ROOMS));
            ChatroomGateway gateway = createGateway(transport, server);
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
    void reportsAnInvalidStatusLineAsMalformedAndUnknown(Transport transport) {
        for (String junk : List.of(
                "junk\r\n\r\n",
                "junk\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 abc OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n")) {
            RawServer server = server(Reply.bytesThenClose(junk), Reply.json("200 OK", ROOMS));
            ChatroomGateway gateway = createGateway(transport, server);
            assertFails(MalformedResponseException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertThat(server.requests()).hasSize(1);
            assertWorks(gateway);
        }
    }

    /** The tests send malformed responses. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
