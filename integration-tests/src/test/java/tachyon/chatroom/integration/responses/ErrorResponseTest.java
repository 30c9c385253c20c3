package tachyon.chatroom.integration.responses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.ConflictException;
import tachyon.chatroom.port.InvalidRequestException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.PermissionDeniedException;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.UnauthenticatedException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** Error responses: the status determines the failure, the body its details, and the token is redacted. */
class ErrorResponseTest extends WireMockTransportTest {
    private record Row(int status, Class<? extends ChatroomException> failure, Outcome outcome) {}

    private static final List<Row> TABLE = List.of(
            new Row(400, InvalidRequestException.class, Outcome.NOT_APPLIED),
            new Row(401, UnauthenticatedException.class, Outcome.NOT_APPLIED),
            new Row(403, PermissionDeniedException.class, Outcome.NOT_APPLIED),
            new Row(404, ChatroomNotFoundException.class, Outcome.NOT_APPLIED),
            new Row(409, ConflictException.class, Outcome.NOT_APPLIED),
            new Row(422, InvalidRequestException.class, Outcome.NOT_APPLIED),
            new Row(429, RateLimitedException.class, Outcome.NOT_APPLIED),
            new Row(500, ServerErrorException.class, Outcome.UNKNOWN),
            new Row(502, ServerErrorException.class, Outcome.UNKNOWN),
            new Row(503, ServerErrorException.class, Outcome.UNKNOWN),
            new Row(202, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(204, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(300, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(301, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(302, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(303, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(307, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(308, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(407, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(408, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(418, UnexpectedStatusException.class, Outcome.UNKNOWN),
            new Row(421, UnexpectedStatusException.class, Outcome.UNKNOWN));

    @ParameterizedTest
    @EnumSource(Transport.class)
    void mapsEachStatusToItsFailure(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        for (Row row : TABLE) {
            respondWith(json(row.status(), row.status() == 204 ? "" : "{\"code\":\"c1\",\"message\":\"so it is\"}")
                    .withHeader("x-request-id", "rq_1")
                    .withHeader("Retry-After", "7")
                    .withHeader("WWW-Authenticate", "Basic realm=\"x\"")
                    .withHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                    .withHeader("Location", url() + "/elsewhere"));
            ServiceException failure =
                    (ServiceException) assertFails(row.failure(), row.outcome(), () -> gateway.createChatroom(CREATE));

            assertThat(failure.status()).isEqualTo(row.status());
            assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
            assertThat(failure.requestId()).contains("rq_1");
            assertThat(failure.response().retryAfter()).contains(Duration.ofSeconds(7));
            if (row.status() != 204) {
                assertThat(failure.response().errorCode()).contains("c1");
                assertThat(failure.response().errorMessage()).contains("so it is");
            }
            assertOneRequest();
        }
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsErrorBodiesOfEveryShape(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);

        respondWith(json(404, "{\"message\":\"m\"}"));
        assertThat(error(gateway).response().errorMessage()).contains("m");
        respondWith(json(404, "{\"error\":\"e\"}"));
        assertThat(error(gateway).response().errorMessage()).contains("e");
        respondWith(json(404, "{\"error\":{\"code\":\"c\",\"message\":\"n\"}}"));
        assertThat(error(gateway).response().errorCode()).contains("c");
        respondWith(aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "text/html")
                .withBody("<h1>No</h1>"));
        assertThat(error(gateway).response().truncatedBody()).isEqualTo("<h1>No</h1>");
        assertThat(error(gateway).response().errorMessage()).isEmpty();
        respondWith(aResponse().withStatus(404));
        assertThat(error(gateway).response().truncatedBody()).isEmpty();
        respondWith(
                aResponse().withStatus(404).withHeader("Content-Encoding", "br").withBody("?"));
        assertThat(error(gateway).status()).isEqualTo(404);
        respondWith(aResponse()
                .withStatus(404)
                .withHeader("Content-Encoding", "gzip")
                .withBody("not gzip"));
        assertThat(error(gateway).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void truncatesALargeErrorBody(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        respondWith(aResponse().withStatus(500).withBody("x".repeat(5_000_000)));

        ServiceException failure = (ServiceException)
                assertFails(ServerErrorException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertThat(failure.response().truncatedBody()).isEqualTo("x".repeat(1024));
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void neverFollowsARedirect(Transport transport) {
        RawServer target = server(Reply.json("200 OK", ONE_ROOM));
        ChatroomGateway gateway = createGateway(transport);
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            for (String location : List.of(target.url() + "/x", url() + "/target", "/target", "//[", "")) {
                respondWith(aResponse().withStatus(status).withHeader("Location", location));
                for (ThrowingCallable call : List.<ThrowingCallable>of(
                        () -> gateway.deleteChatroom(ChatroomId.of("ch_1")),
                        () -> gateway.createChatroom(CREATE),
                        () -> gateway.listChatrooms(LIST))) {
                    assertFails(UnexpectedStatusException.class, Outcome.UNKNOWN, call);
                }
                SERVICE.verify(3, anyRequestedFor(anyUrl()));
                SERVICE.verify(0, anyRequestedFor(urlEqualTo("/target")));
            }
        }
        assertThat(target.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void redactsATokenThatTheServiceEchoes(Transport transport) {
        ChatroomGateway gateway = createGateway(transport);
        respondWith(json(401, "{\"code\":\"no " + TOKEN + "\",\"message\":\"Bearer " + TOKEN + " is bad\"}")
                .withHeader("x-request-id", TOKEN));

        ServiceException failure = error(gateway);
        assertThat(failure.response().errorMessage()).contains("Bearer *** is bad");
        assertThat(failure.response().toString()).doesNotContain(TOKEN);
        respondWith(json(200, "{\"chatroom\":{\"name\":" + TOKEN + "}}"));
        failureOf(() -> gateway.createChatroom(CREATE));
        respondWith(json(200, "{\"" + TOKEN + "\":1,\"" + TOKEN + "\":1,\"chatroom\":\"" + TOKEN + "\"}"));
        failureOf(() -> gateway.createChatroom(CREATE));
        respondWith(json(200, ONE_ROOM.replace("2025-01-02T03:04:05Z", TOKEN)));
        failureOf(() -> gateway.createChatroom(CREATE));
        respondWith(json(200, ONE_ROOM).withHeader("Content-Type", TOKEN));
        failureOf(() -> gateway.createChatroom(CREATE));
        respondWith(json(200, ONE_ROOM).withHeader("Content-Encoding", TOKEN));
        failureOf(() -> gateway.createChatroom(CREATE));
    }

    private static ServiceException error(ChatroomGateway gateway) {
        return (ServiceException) failureOf(() -> gateway.listChatrooms(LIST));
    }

    /** The tests send undocumented statuses and bodies. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
