package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import tachyon.chatroom.wire.Attempt;

/**
 * Marks when sending begins. HttpClient's request executor tells the context the connection's end points right before it
 * writes the request's head, with the caller's own clients too, which take no interceptor of ours. To a proxy that
 * tunnels it does so for the tunnel as well: a tunnel that fails counts as sent.
 */
final class MarkingContext extends HttpClientContext {
    private final Attempt attempt;

    MarkingContext(Attempt attempt) {
        this.attempt = attempt;
    }

    @Override
    public void setEndpointDetails(EndpointDetails endpointDetails) {
        attempt.sendingBegan();
        super.setEndpointDetails(endpointDetails);
    }
}
