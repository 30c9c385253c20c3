package tachyon.chatroom.http.connection;

import java.net.SocketException;
import java.time.Duration;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.Operation;

/** An HTTP library's parser behind the sockets of this library, configured as its adapter does. One thread uses it. */
abstract class ParserUnderTest {
    private static final AccessToken TOKEN = AccessToken.of("token");

    /**
     * Sends a request, on the connection of the last one if that is reusable, and reads its response.
     *
     * @param script the responses
     * @param index the index of the request
     */
    abstract ParsedResponse exchange(ResponseScript script, int index);

    /** Sends a request that opens a tunnel, on a new connection. A failure means that no tunnel is open. */
    abstract ParsedResponse openTunnel(ResponseScript script, int index);

    /** Closes the connection, if there is one. */
    abstract void close();

    static ExchangeSocket socket(ReplayChannel channel, int maxHeaderBytes) throws SocketException {
        ConnectionLifetime unlimited = new ConnectionLifetime(Duration.ofDays(1), Duration.ofDays(1), () -> 0);
        return new ExchangeSocket(channel, maxHeaderBytes, unlimited);
    }

    static Exchange newExchange() {
        return new Exchange(Operation.LIST_CHATROOMS, TOKEN, Duration.ofMinutes(1));
    }
}
