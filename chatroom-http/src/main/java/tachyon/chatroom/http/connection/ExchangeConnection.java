package tachyon.chatroom.http.connection;

import java.net.Socket;
import tachyon.chatroom.http.exchange.Exchange;

/** A socket of this library, whose streams follow the exchanges on its connection. */
public interface ExchangeConnection {
    /**
     * Assigns the next request on this connection to an exchange. The first byte that is written afterwards starts sending.
     * Without this call, the next request is one that opens a tunnel through a proxy.
     *
     * @param exchange the exchange
     */
    void begin(Exchange exchange);

    /**
     * Returns whether the connection may carry another request, as far as that is recorded: the last response was complete and
     * promises that the connection stays open, no surplus byte followed it, and no time limit has passed.
     *
     * @return false if the connection must be closed
     */
    boolean isReusable();

    /**
     * Requires {@link #isReusable()}, for an HTTP library that does not query its sockets before it uses them.
     *
     * @throws StaleSocketException if the connection must not be used again
     */
    default void requireReusable() throws StaleSocketException {
        if (!isReusable()) {
            throw new StaleSocketException("the pooled connection must not be used again");
        }
    }

    /**
     * Returns whether the connection will never carry another request. Unlike {@link #isReusable()}, it stays so: the connection
     * can be closed although an HTTP library may have given it to another exchange, which will send nothing on it.
     *
     * @return true if the connection must be closed
     */
    boolean isFinished();

    /**
     * Returns the connection behind a socket that an HTTP library holds.
     *
     * @param socket a socket that an {@link ExchangeSocketFactory} created
     * @return the connection
     */
    static ExchangeConnection of(Socket socket) {
        return (ExchangeConnection) socket;
    }
}
