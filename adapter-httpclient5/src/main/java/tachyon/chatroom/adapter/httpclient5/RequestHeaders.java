package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.RequestContext;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.UserAgent;

/** The headers of every request, those that do not change made once. */
final class RequestHeaders {
    private static final Header ACCEPT_JSON = new BasicHeader(ApiHeaders.ACCEPT, ApiHeaders.JSON);
    private static final Header ACCEPT_GZIP = new BasicHeader(ApiHeaders.ACCEPT_ENCODING, ApiHeaders.GZIP);

    private final Header userAgent;

    RequestHeaders(ConnectionSettings settings) {
        this.userAgent = new BasicHeader(ApiHeaders.USER_AGENT, UserAgent.of("httpclient5", settings));
    }

    void addTo(HttpRequest request, RestOperation<?> endpoint, RequestContext caller, AccessToken token) {
        request.addHeader(
                new BasicHeader(ApiHeaders.OPERATOR_ID, caller.operatorId().value()));
        request.addHeader(new BasicHeader(ApiHeaders.AUTHORIZATION, ApiHeaders.BEARER + token.value(), true));
        if (endpoint.answersWithBody()) {
            request.addHeader(ACCEPT_JSON);
        }
        request.addHeader(ACCEPT_GZIP);
        request.addHeader(userAgent);
    }
}
