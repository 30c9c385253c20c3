package tachyon.chatroom.integration.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.integration.fixtures.CallerOwnedClient;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.UnexpectedStatusException;

/** Gateways over a client that the caller owns, with the client's default settings. */
class CallerOwnedClientTest extends WireMockTransportTest {
    @ParameterizedTest
    @EnumSource(Transport.class)
    void closingTheGatewayLeavesTheClientUsable(Transport transport) {
        respondWith(json(200, ROOMS));
        CallerOwnedClient client = closedAfterwards(transport.callerOwnedClient());
        ChatroomGateway gateway = client.create(settings(url()).build());
        assertWorks(gateway);
        gateway.close();

        assertFails(GatewayClosedException.class, Outcome.NOT_APPLIED, () -> gateway.listChatrooms(LIST));
        assertThat(client.statusOf(URI.create(url() + "/else"))).isEqualTo(200);
        assertWorks(closedAfterwards(client.create(settings(url()).build())));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void neverRetriesACreate(Transport transport) {
        ChatroomGateway gateway = overCallerOwnedClient(transport, url());
        assertNextCallWorks(gateway);
        respondWith(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertFails(ConnectionLostException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        respondWith(json(503, "{}").withHeader("Retry-After", "0"));
        assertFails(ServerErrorException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        respondWith(json(408, "{}"));
        assertFails(UnexpectedStatusException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE));
        assertOneRequest();
        assertNextCallWorks(gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void neverFollowsARedirect(Transport transport) {
        ChatroomGateway gateway = overCallerOwnedClient(transport, url());
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            respondWith(aResponse().withStatus(status).withHeader("Location", url() + "/target"));
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
    void reportsARefusedConnectionAsNotApplied(Transport transport) {
        ChatroomGateway gateway = overCallerOwnedClient(transport, "http://127.0.0.1:" + closedPort());
        assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.createChatroom(CREATE));
        assertFails(ConnectFailedException.class, Outcome.NOT_APPLIED, () -> gateway.listChatrooms(LIST));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsACallAtTheDeadline(Transport transport) {
        RawServer server = server(Reply.silence());
        CallerOwnedClient client = closedAfterwards(transport.callerOwnedClient());
        ChatroomGateway gateway = closedAfterwards(client.create(
                settings(server.url()).timeout(Duration.ofMillis(300)).build()));
        assertPrompt(
                Duration.ofSeconds(2),
                () -> assertFails(
                        DeadlineExceededException.class, Outcome.UNKNOWN, () -> gateway.createChatroom(CREATE)));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void sendsTheSameRequestAsOverItsOwnClient(Transport transport) {
        RawServer server = server(Reply.json("200 OK", ONE_ROOM));
        overCallerOwnedClient(transport, server.url()).createChatroom(CREATE);

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

    private ChatroomGateway overCallerOwnedClient(Transport transport, String url) {
        CallerOwnedClient client = closedAfterwards(transport.callerOwnedClient());
        return closedAfterwards(client.create(settings(url).build()));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void neverStoresOrSendsCookies(Transport transport) {
        RawServer server = server(Reply.response(
                "200 OK", ROOMS, "Content-Type: application/json", "Set-Cookie: session=of-tn-1; Path=/"));
        CallerOwnedClient client = closedAfterwards(transport.callerOwnedClient());
        ChatroomGateway gateway =
                closedAfterwards(client.create(settings(server.url()).build()));
        gateway.listChatrooms(LIST);
        gateway.withOptions(CallOptions.builder().operatorId("tn_2").build()).listChatrooms(LIST);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests())
                .flatExtracting(RawRequest::headers)
                .noneMatch(header -> header.startsWith("Cookie"));
    }

    /** The tests send redirects and faults. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
