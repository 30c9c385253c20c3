package tachyon.chatroom.http.exchange;

import java.time.Duration;
import java.util.function.Supplier;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;

/**
 * The operator, token supplier and overall timeout of a view's calls: a gateway's settings with the view's options applied.
 * Immutable.
 *
 * @param operatorId the operator
 * @param accessToken the token supplier
 * @param timeout the overall timeout of a call
 */
public record RequestContext(OperatorId operatorId, Supplier<String> accessToken, Duration timeout) {
    /**
     * Returns the context of a gateway.
     *
     * @param settings the gateway's settings
     * @return the context
     */
    public static RequestContext of(ConnectionSettings settings) {
        return new RequestContext(settings.operatorId(), settings.accessToken(), settings.timeout());
    }

    /**
     * Returns this context with options applied.
     *
     * @param options override the fields that they name
     * @return the context
     */
    public RequestContext withOptions(CallOptions options) {
        return new RequestContext(
                options.operatorId().orElse(operatorId),
                options.accessToken().orElse(accessToken),
                options.timeout().orElse(timeout));
    }

    /**
     * Calls the supplier for the token of one attempt.
     *
     * @return the token
     * @throws IllegalArgumentException if the supplier returns text that is not a valid {@link AccessToken}
     * @throws NullPointerException if the supplier returns null; an exception that the supplier throws passes through
     */
    public AccessToken currentToken() {
        return AccessToken.of(accessToken.get());
    }

    @Override
    public String toString() {
        return "RequestContext{operatorId=" + operatorId + ", accessToken=***, timeout=" + timeout + "}";
    }
}
