package tachyon.chatroom.adapter.retrofit;

import okhttp3.Headers;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.Caller;
import tachyon.chatroom.wire.UserAgent;

/** The headers of every request, also those that OkHttp would add in its own words. */
final class RequestHeaders {
    private final String userAgent;

    RequestHeaders(ConnectionSettings settings) {
        this.userAgent = UserAgent.of("retrofit", settings);
    }

    Headers of(Caller caller, AccessToken token) {
        return Headers.of(
                tachyon.chatroom.wire.Headers.OPERATOR_ID,
                caller.operatorId().value(),
                tachyon.chatroom.wire.Headers.AUTHORIZATION,
                tachyon.chatroom.wire.Headers.BEARER + token.value(),
                tachyon.chatroom.wire.Headers.ACCEPT_ENCODING,
                tachyon.chatroom.wire.Headers.GZIP,
                tachyon.chatroom.wire.Headers.CONNECTION,
                tachyon.chatroom.wire.Headers.KEEP_ALIVE,
                tachyon.chatroom.wire.Headers.USER_AGENT,
                userAgent);
    }
}
