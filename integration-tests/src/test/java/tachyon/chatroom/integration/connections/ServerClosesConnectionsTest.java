package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Outcome;

/** Servers that close connections between calls. Nothing is sent on a connection whose end has arrived. */
class ServerClosesConnectionsTest extends ConnectionTest {
    private static final int CALLS = 200;
    private static final Reply PAGE = Reply.json("200 OK", ROOMS);

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void everyCallSucceedsThoughTheServerClosesAfterEachResponse(Transport transport, Scheme scheme) throws Exception {
        RawServer server = server(scheme, PAGE.thenClose());
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        for (int i = 1; i <= CALLS; i++) {
            assertWorks(gateway);
            server.awaitOpenConnections(0);
            assertThat(server.connections()).isEqualTo(i);
        }
        assertThat(server.requests()).hasSize(CALLS);
    }

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void everyCreateSucceedsThoughTheServerClosesAfterEachResponse(Transport transport, Scheme scheme)
            throws Exception {
        RawServer server = server(scheme, Reply.json("200 OK", ONE_ROOM).thenClose());
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        for (int i = 1; i <= 20; i++) {
            assertThat(gateway.createChatroom(CREATE).name()).isEqualTo("Room");
            server.awaitOpenConnections(0);
        }
        assertThat(server.requests()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void aCallSucceedsAfterTheServersIdleTime(Transport transport, Scheme scheme) throws Exception {
        callsAfterIdleTime(transport, scheme, Duration.ofSeconds(1), 2);
    }

    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void everyCallSucceedsAfterIdleTimesOf1To3Seconds(Transport transport, Scheme scheme) throws Exception {
        for (int seconds = 1; seconds <= 3; seconds++) {
            callsAfterIdleTime(transport, scheme, Duration.ofSeconds(seconds), 5);
        }
    }

    private void callsAfterIdleTime(Transport transport, Scheme scheme, Duration idleTime, int calls) throws Exception {
        RawServer server = server(scheme, PAGE.thenCloseAfterIdleTime(idleTime));
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        for (int i = 1; i <= calls; i++) {
            assertWorks(gateway);
            server.awaitOpenConnections(0);
            assertThat(server.connections()).isEqualTo(i);
        }
    }

    /** Calls that race with the end of the connection can be lost, because HTTP/1.1 has no sign for it. */
    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void aCallThatIsFasterThanTheEndOfTheConnectionIsLostAtWorst(Transport transport, Scheme scheme) throws Exception {
        RawServer server = server(scheme, PAGE.thenClose()).discardingRequests();
        ChatroomGateway gateway = createGateway(transport, scheme.settings(server));
        int lost = 0;
        for (int i = 0; i < 2_000; i++) {
            try {
                assertWorks(gateway);
            } catch (ChatroomException e) {
                assertThat(e).isExactlyInstanceOf(ConnectionLostException.class);
                assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                lost++;
            }
        }
        System.out.printf("%s, %s: %d of 2,000 calls back to back were lost%n", transport, scheme, lost);
    }
}
