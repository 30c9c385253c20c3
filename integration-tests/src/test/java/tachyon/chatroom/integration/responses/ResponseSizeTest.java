package tachyon.chatroom.integration.responses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Gzip;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;

/** Responses at and beyond the limits of the settings. */
class ResponseSizeTest extends WireMockTransportTest {
    private static final int LIMIT = 1_000;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsABodyOfExactlyTheLimit(Transport transport) {
        respondWith(json(200, padded(LIMIT)));
        assertThat(limited(transport, url()).createChatroom(CREATE).name()).isEqualTo("Room");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsABodyWhoseContentLengthExceedsTheLimit(Transport transport) {
        ChatroomGateway gateway = limited(transport, url());
        respondWith(json(200, padded(LIMIT + 1)));
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAChunkedBodyOverTheLimit(Transport transport) {
        ChatroomGateway gateway = limited(transport, url());
        respondWith(json(200, padded(LIMIT + 1)).withChunkedDribbleDelay(2, 20));
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAnEndlessBody(Transport transport) {
        RawServer server = server(ResponseSizeTest::endless, Reply.json("200 OK", ROOMS));
        ChatroomGateway gateway = limited(transport, server.url());
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsAGzipBodyThatDecompressesBeyondTheLimit(Transport transport) {
        ChatroomGateway gateway = createGateway(transport, settings(url()).maxResponseBytes(100_000));
        respondWith(aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("Content-Encoding", "gzip")
                .withBody(Gzip.gzip(" ".repeat(10_000_000))));
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsHeadersOverTheLimit(Transport transport) {
        for (String headers : new String[] {
            "X-Long: " + "x".repeat(9_000) + "\r\n",
            "X-Many: y\r\n".repeat(101),
            "X-Huge: " + "x".repeat(400_000) + "\r\n"
        }) {
            RawServer server = server(
                    Reply.bytes("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 0\r\n\r\n"),
                    Reply.json("200 OK", ROOMS));
            ChatroomGateway gateway = limited(transport, server.url());
            assertFails(ResponseTooLargeException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertWorks(gateway);
        }
    }

    private ChatroomGateway limited(Transport transport, String url) {
        return createGateway(transport, settings(url).maxResponseBytes(LIMIT).maxHeaderBytes(1_024));
    }

    private static String padded(int length) {
        return ONE_ROOM + " ".repeat(length - ONE_ROOM.length());
    }

    /** Sends chunks until the client disconnects. */
    private static void endless(Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        byte[] chunk = ("400\r\n" + " ".repeat(0x400) + "\r\n").getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(chunk);
        }
    }

    /** Responses that are too large are padding, not JSON. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
