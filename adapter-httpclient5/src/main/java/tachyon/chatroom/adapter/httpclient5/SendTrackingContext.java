package tachyon.chatroom.adapter.httpclient5;

import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import tachyon.chatroom.http.exchange.ExchangeState;

/**
 * Records when sending starts. HttpClient sets the context's request once a connection is established, and the connection's
 * end points right before it writes the request headers. It does so in clients that users hand in, too, which have none of
 * this adapter's interceptors. For the request that opens a tunnel through a proxy, it sets the end points only.
 */
final class SendTrackingContext extends HttpClientContext {
    private final ExchangeState state;
    private boolean connected;

    SendTrackingContext(ExchangeState state) {
        this.state = state;
    }

    @Override
    public void setRequest(HttpRequest request) {
        connected = true;
        super.setRequest(request);
    }

    @Override
    public void setEndpointDetails(EndpointDetails endpointDetails) {
        if (connected) {
            if (state.isEnded()) {
                // Another thread's end must not race with the first byte.
                throw new CancellationException("the exchange has ended before sending");
            }
            state.sendingStarted();
        }
        super.setEndpointDetails(endpointDetails);
    }
}
