package tachyon.chatroom.adapter.httpclient5;

import java.net.Socket;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.connection.ExchangeConnection;
import tachyon.chatroom.http.exchange.Exchange;

/** The context of one exchange, which HttpClient passes to its parts. */
class ExchangeContext extends HttpClientContext {
    private final Exchange exchange;
    private @Nullable Socket socket;

    ExchangeContext(Exchange exchange) {
        this.exchange = exchange;
    }

    Exchange exchange() {
        return exchange;
    }

    /** Records the socket of this library that carries the request. */
    void carriedBy(Socket connection) {
        socket = connection;
    }

    /** Closes a connection that HttpClient would keep in its pool until the next call. */
    void closeFinishedConnection() {
        Socket connection = socket;
        if (connection != null && ExchangeConnection.of(connection).isFinished()) {
            Closer.closeQuietly(connection);
        }
    }
}
