package tachyon.chatroom.integration.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Connections that the calls of several tenants share: each call returns its own body, or fails with its own status, headers and
 * error. An HTTP library gives a connection to the next call with the last byte of a body, before that body is decoded.
 */
class SharedConnectionsTest extends ConnectionTest {
    private static final int CONNECTIONS = 8;
    /** More threads than connections: a connection that is given back is in use at once. */
    private static final int THREADS = 16;

    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void noCallReturnsAnythingOfAnotherResponse(Transport transport, Scheme scheme) throws Exception {
        call(transport, scheme, 2_000);
    }

    @Tag(STRESS)
    @ParameterizedTest
    @MethodSource("transportsAndSchemes")
    void noCallOf100000ReturnsAnythingOfAnotherResponse(Transport transport, Scheme scheme) throws Exception {
        call(transport, scheme, 100_000);
    }

    private void call(Transport transport, Scheme scheme, int calls) throws Exception {
        RawServer server = replyingServer(scheme, TenantResponse::reply).discardingRequests();
        ChatroomGateway gateway =
                createGateway(transport, scheme.settings(server).maxConnections(CONNECTIONS));
        Tenants tenants = new Tenants(gateway);
        Tenants.callInParallel(THREADS, calls / THREADS, tenants::callOfAnyStatus);
        // A connection can be replaced, for example one that a slow machine has left idle for too long.
        assertThat(server.connections()).isBetween(CONNECTIONS, calls / 100);
    }
}
