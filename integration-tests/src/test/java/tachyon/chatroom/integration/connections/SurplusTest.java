package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;

/** Bytes behind a response: no call returns the response to another call, and no call fails because of them. */
class SurplusTest extends ConnectionTest {
    private static final int THREADS = 4;
    private static final int CONNECTIONS = 2;
    private static final UpdateChatroomRequest RENAMED =
            UpdateChatroomRequest.builder().name("Room").build();
    private static final String GLUED_ERROR = "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\n{}";

    /** The bytes that a server sends: a complete response, and surplus. */
    private enum Surplus {
        SECOND_RESPONSE,
        ERROR_RESPONSE,
        EMPTY_LINE,
        ONE_BYTE,
        TIMEOUT_RESPONSE,
        INTERIM_RESPONSE,
        LONG_SURPLUS,
        AFTER_THE_LAST_CHUNK;

        String bytes(String response) {
            return switch (this) {
                case SECOND_RESPONSE -> response + response;
                case ERROR_RESPONSE -> response + GLUED_ERROR;
                case EMPTY_LINE -> response + "\r\n";
                case ONE_BYTE -> response + "x";
                case TIMEOUT_RESPONSE -> response + "HTTP/1.1 408 Timeout\r\nContent-Length: 0\r\n\r\n";
                case INTERIM_RESPONSE -> response + "HTTP/1.1 103 Early Hints\r\n\r\n";
                case LONG_SURPLUS -> response + response.repeat(100);
                case AFTER_THE_LAST_CHUNK -> chunked(response) + response;
            };
        }

        private static String chunked(String response) {
            int bodyStart = response.indexOf("\r\n\r\n") + 4;
            String body = response.substring(bodyStart);
            return response.substring(0, bodyStart).replaceFirst("Content-Length: \\d+", "Transfer-Encoding: chunked")
                    + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        }
    }

    static Stream<Arguments> surplus() {
        return transportsAndSchemes()
                .flatMap(each -> Arrays.stream(Surplus.values())
                        .map(surplus -> Arguments.of(each.get()[0], each.get()[1], surplus)));
    }

    @ParameterizedTest
    @MethodSource("surplus")
    void noCallReturnsTheResponseToAnother(Transport transport, Scheme scheme, Surplus surplus) throws Exception {
        callWithGlued(transport, scheme, surplus, 10);
    }

    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void noCallOf10000ReturnsTheResponseToAnother(Transport transport, Scheme scheme) throws Exception {
        Surplus[] kinds = Surplus.values();
        for (Surplus surplus : kinds) {
            callWithGlued(transport, scheme, surplus, 10_000 / kinds.length / THREADS + 1);
        }
    }

    private void callWithGlued(Transport transport, Scheme scheme, Surplus surplus, int callsOfEachThread)
            throws Exception {
        RawServer server = replyingServer(scheme, request -> Reply.bytes(surplus.bytes(Tenants.response(request))))
                .discardingRequests();
        ChatroomGateway gateway =
                createGateway(transport, scheme.settings(server).maxConnections(CONNECTIONS));
        Tenants tenants = new Tenants(gateway);
        Tenants.callInParallel(THREADS, callsOfEachThread, tenants::call);
        assertThat(server.connections()).isEqualTo(THREADS * callsOfEachThread);
    }

    /** Not only before the next call, which may never come. */
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void aConnectionThatIsNotUsedAgainIsClosedAtOnce(Transport transport, Scheme scheme) throws Exception {
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                response -> response + "x",
                response -> response + GLUED_ERROR,
                response -> response.replaceFirst("\r\n", "\r\nConnection: close\r\n"),
                response -> response.replaceFirst("\r\n", "\r\nKeep-Alive: timeout=0\r\n"),
                response -> GLUED_ERROR + "x")) {
            RawServer server = replyingServer(scheme, request -> Reply.bytes(change.apply(Tenants.response(request))));
            ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
            try {
                gateway.updateChatroom(ChatroomId.of("ch_1"), RENAMED);
            } catch (ChatroomNotFoundException e) {
                assertThat(e.response().status()).isEqualTo(404);
            }
            server.awaitOpenConnections(0);
        }
    }

    /** The surplus arrives while the connection is idle. */
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void noCallReturnsAResponseThatArrivedBeforeItsRequest(Transport transport, Scheme scheme) throws Exception {
        for (String unsolicited : List.of(
                "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 408 Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ONE_ROOM.length() + "\r\n\r\n"
                        + ONE_ROOM,
                "\r\n")) {
            Semaphore returned = new Semaphore(0);
            Semaphore sent = new Semaphore(0);
            RawServer server = replyingServer(scheme, request -> connection -> {
                Reply.bytes(Tenants.response(request)).send(connection);
                await(returned);
                Reply.bytes(unsolicited).send(connection);
                sent.release();
            });
            ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
            Tenants tenants = new Tenants(gateway);
            for (int i = 1; i <= 10; i++) {
                tenants.call();
                assertThat(server.connections()).isEqualTo(i);
                returned.release();
                await(sent);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void theUndeclaredBodyOfADeleteIsNotTheNextResponse(Transport transport, Scheme scheme) throws Exception {
        for (String headers :
                List.of("HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            RawServer server = replyingServer(
                    scheme,
                    request -> Reply.bytes(
                            request.line().startsWith("DELETE ")
                                    ? headers + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                                    : Tenants.response(request)));
            ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
            Tenants tenants = new Tenants(gateway);
            for (int i = 1; i <= 10; i++) {
                tenants.call();
                gateway.deleteChatroom(ChatroomId.of("ch_x"));
                assertThat(server.connections()).isEqualTo(i);
            }
        }
    }

    /** An error's body is read in part, at most. */
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void theRestOfAnErrorIsNotTheNextResponse(Transport transport, Scheme scheme) throws Exception {
        RawServer server = replyingServer(
                scheme,
                request -> Reply.bytes(
                        request.line().startsWith("DELETE ")
                                ? "HTTP/1.1 404 No\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(100_000)
                                        + Tenants.response(request)
                                : Tenants.response(request)));
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        Tenants tenants = new Tenants(gateway);
        for (int i = 0; i < 10; i++) {
            tenants.call();
            assertThat(failureOf(() -> gateway.deleteChatroom(ChatroomId.of("ch_x")))
                            .getMessage())
                    .contains("404");
        }
    }

    private static void await(Semaphore event) {
        try {
            assertThat(event.tryAcquire(10, TimeUnit.SECONDS))
                    .as("event within 10 s")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
