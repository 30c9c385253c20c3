package tachyon.chatroom.integration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Outcome;

/** Every call ends by its deadline, however the server spends the time. */
class DeadlineTest extends WireMockTransportTest {
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    /** The deadline and what a busy machine adds; far below what the servers would take. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aServerThatHangsIsLeftAtTheDeadline(Transport transport) {
        answer(aResponse().withFixedDelay(5_000));
        ChatroomGateway gateway = connect(transport, settings(url()).timeout(TIMEOUT));

        assertDeadline(Outcome.UNKNOWN, gateway);
        assertOneRequest();
        assertNextCallWorks(gateway.withOptions(
                CallOptions.builder().timeout(Duration.ofSeconds(10)).build()));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aViewsDeadlineReplacesTheGateways(Transport transport) {
        RawServer server = server(RawServer.silence());
        ChatroomGateway gateway = connect(transport, server)
                .withOptions(CallOptions.builder().timeout(TIMEOUT).build());
        assertDeadline(Outcome.UNKNOWN, gateway);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aBodyThatStopsIsLeftAtTheDeadlineThoughTheChatroomExists(Transport transport) {
        RawServer server = server(
                RawServer.bytesThenSilence(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"chat"),
                RawServer.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.APPLIED, transport, server);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aDribbledBodyIsLeftAtTheDeadline(Transport transport) {
        RawServer server = server(
                dribble("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n"),
                RawServer.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.APPLIED, transport, server);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void dribbledHeadersAreLeftAtTheDeadline(Transport transport) {
        RawServer server = server(dribble("HTTP/1.1 200 OK\r\nX-Long: "), RawServer.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.UNKNOWN, transport, server);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anErrorsBodyThatStopsIsLeftAtTheDeadline(Transport transport) {
        RawServer server = server(
                RawServer.bytesThenSilence("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nwe are"),
                RawServer.json("200 OK", ROOMS));
        assertDeadlineThenWorks(Outcome.UNKNOWN, transport, server);
    }

    private void assertDeadlineThenWorks(Outcome outcome, Transport transport, RawServer server) {
        ChatroomGateway gateway = connect(transport, settings(server.url()).timeout(TIMEOUT));
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

    /** These bytes, then one more every 20 ms until the client goes away. */
    private static RawServer.Reply dribble(String beginning) {
        return connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(' ');
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        };
    }

    /** An answer that never comes whole has nothing to say. */
    @Override
    boolean answersAreOfTheDialect() {
        return false;
    }
}
