package tachyon.chatroom.integration.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** Calls over a bare transport: each is at most one request, even after a failure. */
class SingleAttemptTest extends WireMockTransportTest {
    private static final Duration SOON = Duration.ofSeconds(3);

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsRetryAfterWithoutRetrying(Transport transport) {
        Map<String, Duration> delays = Map.of(
                "0", Duration.ZERO,
                "1", Duration.ofSeconds(1),
                "3600", Duration.ofHours(1),
                "99999999999999999999", Duration.ofDays(1),
                "Sun, 06 Nov 1994 08:49:37 GMT", Duration.ZERO);
        ChatroomGateway gateway = createGateway(transport);
        for (int status : List.of(408, 429, 503)) {
            delays.forEach((header, delay) -> {
                for (ThrowingCallable call : callsOf(gateway)) {
                    respondWith(json(status, "{}").withHeader("Retry-After", header));
                    assertPrompt(SOON, () -> {
                        ServiceException failure = (ServiceException) failureOf(call);
                        assertThat(failure.status()).isEqualTo(status);
                        assertThat(failure.response().retryAfter()).contains(delay);
                    });
                    assertOneRequest();
                }
            });
        }
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void ignoresAnInvalidRetryAfter(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        for (String header : List.of("soon", "-1", "1.5", "")) {
            respondWith(json(503, "{}").withHeader("Retry-After", header));
            ServiceException failure = (ServiceException) failureOf(() -> gateway.createChatroom(CREATE));
            assertThat(failure.response().retryAfter()).isEmpty();
            assertOneRequest();
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsAConnectionThatEndsBeforeAResponseAsUnknown(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        for (Fault fault : List.of(Fault.EMPTY_RESPONSE, Fault.CONNECTION_RESET_BY_PEER)) {
            for (ThrowingCallable call : callsOf(gateway)) {
                respondWith(aResponse().withFault(fault));
                assertFails(ConnectionLostException.class, Outcome.UNKNOWN, call);
                assertOneRequest();
            }
            assertNextCallWorks(gateway);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void doesNotReplaceAReusedConnectionThatEnds(Transport transport) {
        for (int call = 0; call < 4; call++) {
            RawServer server = server(Reply.json("200 OK", ROOMS), Reply.disconnect(), Reply.json("200 OK", ROOMS));
            ChatroomGateway gateway = createGateway(transport, server);
            assertWorks(gateway);
            assertFails(
                    ConnectionLostException.class,
                    Outcome.UNKNOWN,
                    callsOf(gateway).get(call));
            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
            assertWorks(gateway);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsARefusedConnectionAsNotApplied(Transport transport) {
        ChatroomGateway gateway = createGateway(transport, settings("http://127.0.0.1:" + closedPort()));
        for (ThrowingCallable call : callsOf(gateway)) {
            assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, call);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void reportsAnUnresolvableHostAsNotApplied(Transport transport) {
        ChatroomGateway gateway = createGateway(transport, settings("http://no-such-host.invalid"));
        assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
    }

    private static List<ThrowingCallable> callsOf(ChatroomGateway gateway) {
        ChatroomId id = ChatroomId.of("ch_1");
        return List.of(
                () -> gateway.createChatroom(CREATE),
                () -> gateway.updateChatroom(id, UpdateChatroomRequest.builder().build()),
                () -> gateway.deleteChatroom(id),
                () -> gateway.listChatrooms(LIST));
    }

    /** A connection that ends before the response cannot conform. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
