package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomGateway;

/** The maximum age of a connection: under steady traffic, calls move to a new connection, and none fails. */
class ConnectionAgeTest extends ConnectionTest {
    private static final Duration AGE = Duration.ofSeconds(1);

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void callsUseANewConnectionAfterTheMaximumAge(Transport transport, Scheme scheme) throws Exception {
        RawServer server = server(scheme, Reply.json("200 OK", ROOMS)).discardingRequests();
        ChatroomGateway gateway =
                createGateway(transport, scheme.settings(server).maxConnectionAge(AGE));
        assertWorks(gateway);
        long start = System.nanoTime();
        while (server.connections() < 3) {
            assertWorks(gateway);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(AGE.plusMillis(500));
        server.awaitOpenConnections(1);
    }
}
