package tachyon.chatroom.adapter.httpclient5;

import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import tachyon.chatroom.wire.Exchange;

/**
 * Marks when sending begins. HttpClient tells the context which request it is about to make once a connection stands, and
 * its executor tells it the connection's end points right before it writes the head; with the caller's own clients too,
 * which take no interceptor of ours. For the request that opens a tunnel through a proxy it does only the latter.
 */
final class SendTrackingContext extends HttpClientContext {
    private final Exchange attempt;
    private boolean connected;

    SendTrackingContext(Exchange attempt) {
        this.attempt = attempt;
    }

    @Override
    public void setRequest(HttpRequest request) {
        connected = true;
        super.setRequest(request);
    }

    @Override
    public void setEndpointDetails(EndpointDetails endpointDetails) {
        if (connected) {
            if (attempt.isEnded()) {
                // Over before it began: the end that another thread brings must not race with the first byte.
                throw new CancellationException("the call is over");
            }
            attempt.sendingBegan();
        }
        super.setEndpointDetails(endpointDetails);
    }
}
