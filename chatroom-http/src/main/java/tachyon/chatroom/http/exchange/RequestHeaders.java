package tachyon.chatroom.http.exchange;

import java.util.function.BiConsumer;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;

/**
 * The headers that every transport sends, apart from those that frame the request: {@code Host}, {@code Content-Type} and
 * {@code Content-Length}. Immutable.
 */
public final class RequestHeaders {
    private final String userAgent;

    /**
     * Creates the headers of a gateway.
     *
     * @param transport the transport's name in the header {@code User-Agent}
     * @param settings may contain a suffix for that header
     */
    public RequestHeaders(String transport, ConnectionSettings settings) {
        this.userAgent = UserAgent.of(transport, settings);
    }

    /**
     * Passes each header of a request to a consumer.
     *
     * @param operation the operation
     * @param context the call's context, which names the operator
     * @param token the call's token
     * @param header receives names and values
     */
    public void forEach(
            RestOperation<?> operation, RequestContext context, AccessToken token, BiConsumer<String, String> header) {
        header.accept(ApiHeaders.OPERATOR_ID, context.operatorId().value());
        header.accept(ApiHeaders.AUTHORIZATION, ApiHeaders.BEARER + token.value());
        if (operation.hasResponseBody()) {
            header.accept(ApiHeaders.ACCEPT, ApiHeaders.JSON);
        }
        header.accept(ApiHeaders.ACCEPT_ENCODING, ApiHeaders.GZIP);
        header.accept(ApiHeaders.USER_AGENT, userAgent);
        // The default of HTTP/1.1, which HTTP libraries send, or not, for reasons of their own.
        header.accept(ApiHeaders.CONNECTION, ApiHeaders.KEEP_ALIVE);
    }
}
