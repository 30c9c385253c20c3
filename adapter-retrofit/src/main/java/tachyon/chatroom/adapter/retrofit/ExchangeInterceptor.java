package tachyon.chatroom.adapter.retrofit;

import java.io.IOException;
import java.net.Socket;
import okhttp3.Response;
import tachyon.chatroom.http.connection.ExchangeConnection;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.http.exchange.ResponseReader;

/**
 * The {@link ResponseInterceptor} of a client of this adapter's own: assigns the connection to the exchange, and closes a
 * connection that must not be used again.
 */
final class ExchangeInterceptor extends ResponseInterceptor {
    ExchangeInterceptor(ResponseReader responses) {
        super(responses);
    }

    @Override
    Response proceed(Chain chain, Exchange exchange) throws IOException {
        ExchangeConnection.of(socket(chain)).begin(exchange);
        return chain.proceed(chain.request());
    }

    /** Otherwise OkHttp would read the rest of a response for a while, or keep the connection until its idle time. */
    @Override
    void finish(Chain chain, boolean isExhausted) throws IOException {
        Socket socket = socket(chain);
        if (!isExhausted || !ExchangeConnection.of(socket).isReusable()) {
            socket.close();
        }
    }
}
