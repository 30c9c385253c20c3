package tachyon.chatroom.integration.connections;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tachyon.chatroom.integration.fixtures.RawRequest;
import tachyon.chatroom.integration.fixtures.RawServer;
import tachyon.chatroom.integration.fixtures.Reply;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;

/** A base of tests that run over each transport, with and without TLS. */
abstract class ConnectionTest extends TransportTest {
    /** Long runs, which {@code -Pstress} selects. */
    static final String STRESS = "stress";

    static Stream<Arguments> transportsAndSchemes() {
        return Arrays.stream(Transport.values())
                .flatMap(transport -> Arrays.stream(Scheme.values()).map(scheme -> Arguments.of(transport, scheme)));
    }

    final RawServer server(Scheme scheme, Reply reply) throws IOException, GeneralSecurityException {
        return replyingServer(scheme, request -> reply);
    }

    final RawServer replyingServer(Scheme scheme, Function<RawRequest, Reply> replies)
            throws IOException, GeneralSecurityException {
        return closedAfterwards(RawServer.startReplying(scheme.serverSocket(), replies));
    }
}
