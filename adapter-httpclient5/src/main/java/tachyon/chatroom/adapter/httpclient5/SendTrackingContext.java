package tachyon.chatroom.adapter.httpclient5;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import tachyon.chatroom.http.exchange.Exchange;

/**
 * Records when sending starts on a connection of a client that a user hands in. HttpClient sets the context's request once a
 * connection is established, and the connection's end points right before it writes the request headers. For the request that
 * opens a tunnel through a proxy, it sets the end points only.
 */
final class SendTrackingContext extends ExchangeContext {
    private boolean connected;

    SendTrackingContext(Exchange exchange) {
        super(exchange);
    }

    @Override
    public void setRequest(HttpRequest request) {
        connected = true;
        super.setRequest(request);
    }

    @Override
    public void setEndpointDetails(EndpointDetails endpointDetails) {
        if (connected) {
            try {
                exchange().state().startSending();
            } catch (IOException e) {
                throw (CancellationException) new CancellationException(e.getMessage()).initCause(e);
            }
        }
        super.setEndpointDetails(endpointDetails);
    }
}
