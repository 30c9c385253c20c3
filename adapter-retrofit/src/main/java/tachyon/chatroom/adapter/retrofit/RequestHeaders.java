package tachyon.chatroom.adapter.retrofit;

import okhttp3.Headers;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.RequestContext;
import tachyon.chatroom.wire.UserAgent;

/** The headers of every request, also those that OkHttp would add in its own words. */
final class RequestHeaders {
    private final String userAgent;

    RequestHeaders(ConnectionSettings settings) {
        this.userAgent = UserAgent.of("retrofit", settings);
    }

    Headers of(RequestContext caller, AccessToken token) {
        return Headers.of(
                tachyon.chatroom.wire.ApiHeaders.OPERATOR_ID,
                caller.operatorId().value(),
                tachyon.chatroom.wire.ApiHeaders.AUTHORIZATION,
                tachyon.chatroom.wire.ApiHeaders.BEARER + token.value(),
                tachyon.chatroom.wire.ApiHeaders.ACCEPT_ENCODING,
                tachyon.chatroom.wire.ApiHeaders.GZIP,
                tachyon.chatroom.wire.ApiHeaders.CONNECTION,
                tachyon.chatroom.wire.ApiHeaders.KEEP_ALIVE,
                tachyon.chatroom.wire.ApiHeaders.USER_AGENT,
                userAgent);
    }
}
