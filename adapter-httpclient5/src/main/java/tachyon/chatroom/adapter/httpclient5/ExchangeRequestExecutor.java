package tachyon.chatroom.adapter.httpclient5;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.http.connection.ExchangeConnection;

/** Assigns a connection to the exchange whose request it is about to carry. A request to a proxy for a tunnel has no exchange. */
final class ExchangeRequestExecutor extends HttpRequestExecutor {
    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        if (!Method.CONNECT.isSame(request.getMethod())) {
            Socket socket = ((ManagedHttpClientConnection) connection).getSocket();
            if (socket == null) {
                throw new ConnectionClosedException();
            }
            ExchangeContext exchangeContext = (ExchangeContext) context;
            exchangeContext.carriedBy(socket);
            ExchangeConnection.of(socket).requireReusable();
            ExchangeConnection.of(socket).begin(exchangeContext.exchange());
        }
        return super.execute(request, connection, informationCallback, context);
    }
}
