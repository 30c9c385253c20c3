package tachyon.chatroom.integration.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Outcome;

/** Calls to servers that do not respond, or not completely: each ends at its deadline. */
class DeadlineTest extends WireMockTransportTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    /** The deadline plus a margin for a busy machine; far below the delays of the servers. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsACallToAServerThatHangs(Transport transport) {
        // A first call loads classes for longer than the timeout on a busy machine.
        assertNextCallWorks(createGateway(transport));
        respondWith(aResponse().withFixedDelay(5_000));
        ChatroomGateway gateway = createGateway(transport, settings(url()).timeout(TIMEOUT));

        assertDeadline(Outcome.UNKNOWN, gateway);
        assertOneRequest();
        assertNextCallWorks(gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofSeconds(10)).build()));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void theTimeoutOfAViewOverridesTheGateways(Transport transport) {
        RawServer server = server(Reply.silence());
        ChatroomGateway gateway = createGateway(transport, server)
                .withOptions(CallOptions.builder().timeout(TIMEOUT).build());
        assertDeadline(Outcome.UNKNOWN, gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsACallWhoseBodyStallsAsApplied(Transport transport) {
        RawServer server = server(
                Reply.bytesThenSilence(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"chat"),
                Reply.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.APPLIED, transport, server);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsACallWhoseBodyTricklesAsApplied(Transport transport) {
        RawServer server = server(
                Reply.bytesThenTrickle(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n"),
                Reply.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.APPLIED, transport, server);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsACallWhoseHeadersTrickleAsUnknown(Transport transport) {
        RawServer server = server(Reply.bytesThenTrickle("HTTP/1.1 200 OK\r\nX-Long: "), Reply.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.UNKNOWN, transport, server);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsACallWhoseErrorBodyStallsAsUnknown(Transport transport) {
        RawServer server = server(
                Reply.bytesThenSilence("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nwe are"),
                Reply.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.UNKNOWN, transport, server);
    }

    private void assertDeadlineThenWorks(Outcome outcome, Transport transport, RawServer server) {
        ChatroomGateway gateway =
                createGateway(transport, settings(server.url()).timeout(TIMEOUT));
        assertDeadline(outcome, gateway);
        assertThat(server.requests()).hasSize(1);
        assertWorks(gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofSeconds(10)).build()));
    }

    private static void assertDeadline(Outcome outcome, ChatroomGateway gateway) {
        assertPrompt(SOON, () -> {
            DeadlineExceededException failure = (DeadlineExceededException)
                    assertFails(DeadlineExceededException.class, outcome, () -> gateway.createChatroom(CREATE));
            assertThat(failure.timeout()).isEqualTo(TIMEOUT);
        });
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** A truncated response cannot conform. */
    @Override
    protected boolean responsesConform() {
        return false;
    }
}
