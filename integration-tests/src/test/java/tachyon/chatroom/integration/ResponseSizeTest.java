package tachyon.chatroom.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.common.Gzip;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;

/** No answer takes more memory than the settings allow. */
class ResponseSizeTest extends WireMockTransportTest {
    private static final int LIMIT = 1_000;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aBodyOfExactlyTheLimitIsRead(Transport transport) {
        answer(json(200, padded(LIMIT)));
        assertThat(limited(transport, url()).createChatroom(CREATE).name()).isEqualTo("Room");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aBodyOverTheLimitByItsLengthIsTooLarge(Transport transport) {
        ChatroomGateway gateway = limited(transport, url());
        answer(json(200, padded(LIMIT + 1)));
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aChunkedBodyOverTheLimitIsTooLarge(Transport transport) {
        ChatroomGateway gateway = limited(transport, url());
        answer(json(200, padded(LIMIT + 1)).withChunkedDribbleDelay(2, 20));
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anEndlessBodyIsTooLarge(Transport transport) {
        RawServer server = server(ResponseSizeTest::endless, RawServer.json("200 OK", ROOMS));
        ChatroomGateway gateway = limited(transport, server.url());
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aSmallBodyThatUnfoldsIntoALargeOneIsTooLarge(Transport transport) {
        ChatroomGateway gateway = connect(transport, settings(url()).maxResponseBytes(100_000));
        answer(aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("Content-Encoding", "gzip")
                .withBody(Gzip.gzip(" ".repeat(10_000_000))));
        assertFails(ResponseTooLargeException.class, Outcome.APPLIED, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aHeadOverTheLimitIsTooLarge(Transport transport) {
        for (String headers : new String[] {
            "X-Long: " + "x".repeat(9_000) + "\r\n",
            "X-Many: y\r\n".repeat(101),
            "X-Huge: " + "x".repeat(400_000) + "\r\n"
        }) {
            RawServer server = server(
                    RawServer.bytes("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 0\r\n\r\n"),
                    RawServer.json("200 OK", ROOMS));
            ChatroomGateway gateway = limited(transport, server.url());
            assertFails(ResponseTooLargeException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertWorks(gateway);
        }
    }

    private ChatroomGateway limited(Transport transport, String url) {
        return connect(transport, settings(url).maxResponseBytes(LIMIT).maxHeaderBytes(1_024));
    }

    private static String padded(int length) {
        return ONE_ROOM + " ".repeat(length - ONE_ROOM.length());
    }

    /** Chunk after chunk until the client goes away. */
    private static void endless(Socket connection) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        byte[] chunk = ("400\r\n" + " ".repeat(0x400) + "\r\n").getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(chunk);
        }
    }

    /** Answers that are too large need not be the JSON that was asked for. */
    @Override
    boolean answersAreOfTheDialect() {
        return false;
    }
}
