package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.Caller;
import tachyon.chatroom.wire.Endpoint;
import tachyon.chatroom.wire.Headers;
import tachyon.chatroom.wire.UserAgent;

/** The headers of every request, those that do not change made once. */
final class RequestHeaders {
    private static final Header ACCEPT_JSON = new BasicHeader(Headers.ACCEPT, Headers.JSON);
    private static final Header ACCEPT_GZIP = new BasicHeader(Headers.ACCEPT_ENCODING, Headers.GZIP);

    private final Header userAgent;

    RequestHeaders(ConnectionSettings settings) {
        this.userAgent = new BasicHeader(Headers.USER_AGENT, UserAgent.of("httpclient5", settings));
    }

    void addTo(HttpRequest request, Endpoint<?> endpoint, Caller caller, AccessToken token) {
        request.addHeader(
                new BasicHeader(Headers.OPERATOR_ID, caller.operatorId().value()));
        request.addHeader(new BasicHeader(Headers.AUTHORIZATION, Headers.BEARER + token.value(), true));
        if (endpoint.answersWithBody()) {
            request.addHeader(ACCEPT_JSON);
        }
        request.addHeader(ACCEPT_GZIP);
        request.addHeader(userAgent);
    }
}
