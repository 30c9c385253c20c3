package tachyon.chatroom.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** A gateway over a client that the caller owns, as it comes out of the box. */
class CallersClientTest extends WireMockTransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void theClientStaysUsableAfterTheGatewayIsClosed(Transport transport) {
        answer(json(200, ROOMS));
        CallersClient client = closedAfterwards(transport.callersClient());
        ChatroomGateway gateway = client.connect(settings(url()).build());
        assertWorks(gateway);
        gateway.close();

        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> gateway.listChatrooms(LIST));
        assertThat(client.statusOf(URI.create(url() + "/else"))).isEqualTo(200);
        assertWorks(closedAfterwards(client.connect(settings(url()).build())));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aCreateIsSentOnceWhateverTheClientIsSetTo(Transport transport) {
        ChatroomGateway gateway = overCallersClient(transport, url());
        assertNextCallWorks(gateway);
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertFails(ConnectionLostException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        answer(json(503, "{}").withHeader("Retry-After", "0"));
        assertFails(ServerErrorException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        answer(json(408, "{}"));
        assertFails(UnexpectedStatusException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void redirectsAreNotFollowedWhateverTheClientIsSetTo(Transport transport) {
        ChatroomGateway gateway = overCallersClient(transport, url());
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            answer(aResponse().withStatus(status).withHeader("Location", url() + "/target"));
            assertFails(UnexpectedStatusException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
            assertFails(UnexpectedStatusException.class, Outcome.UNKNOWN, () -> gateway.listChatrooms(LIST));
            assertFails(
                    UnexpectedStatusException.class,
                    Outcome.UNKNOWN,
                    () -> gateway.deleteChatroom(ChatroomId.of("ch_1")));
            SERVICE.verify(3, anyRequestedFor(anyUrl()));
            SERVICE.verify(0, anyRequestedFor(urlEqualTo("/target")));
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aRefusedConnectionIsNotApplied(Transport transport) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, RawServer.loopback())) {
            port = socket.getLocalPort();
        }
        ChatroomGateway gateway = overCallersClient(transport, "http://127.0.0.1:" + port);
        assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.listChatrooms(LIST));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theDeadlineHolds(Transport transport) {
        RawServer server = server(RawServer.silence());
        CallersClient client = closedAfterwards(transport.callersClient());
        ChatroomGateway gateway = closedAfterwards(client.connect(
                settings(server.url()).timeout(Duration.ofMillis(300)).build()));
        assertPrompt(
                Duration.ofSeconds(2),
                () -> assertFails(
                        DeadlineExceededException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE)));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theRequestIsTheSame(Transport transport) {
        RawServer server = server(RawServer.json("200 OK", ONE_ROOM));
        overCallersClient(transport, server.url()).createChatroom(CREATE);

        assertThat(server.onlyRequest().headers())
                .containsExactlyInAnyOrder(
                        "Host: 127.0.0.1:PORT",
                        "Connection: keep-alive",
                        "x-operator-id: tn_1",
                        "Authorization: Bearer secret-token-1",
                        "Accept: application/json",
                        "Accept-Encoding: gzip",
                        "User-Agent: tachyon-chatroom-java/VERSION (TRANSPORT)",
                        "Content-Type: application/json",
                        "Content-Length: 15");
    }

    private ChatroomGateway overCallersClient(Transport transport, String url) {
        CallersClient client = closedAfterwards(transport.callersClient());
        return closedAfterwards(client.connect(settings(url).build()));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void cookiesAreNeitherKeptNorSentWhateverTheClientIsSetTo(Transport transport) {
        RawServer server = server(RawServer.answer(
                "200 OK", ROOMS, "Content-Type: application/json", "Set-Cookie: session=of-tn-1; Path=/"));
        CallersClient client = closedAfterwards(transport.callersClient());
        ChatroomGateway gateway =
                closedAfterwards(client.connect(settings(server.url()).build()));
        gateway.listChatrooms(LIST);
        gateway.withOptions(CallOptions.builder().operatorId("tn_2").build()).listChatrooms(LIST);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests())
                .flatExtracting(RawRequest::headers)
                .noneMatch(header -> header.startsWith("Cookie"));
    }

    /** Redirects and faults are what a client of the caller's is tried with. */
    @Override
    boolean answersAreOfTheDialect() {
        return false;
    }
}
