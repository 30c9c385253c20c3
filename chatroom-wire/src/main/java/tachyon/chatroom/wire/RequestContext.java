package tachyon.chatroom.wire;

import java.time.Duration;
import java.util.function.Supplier;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallOptions;

/**
 * Who calls, and how long they wait: a gateway's settings with a view's options laid over them. Immutable.
 *
 * @param operatorId the operator
 * @param accessToken where the token comes from
 * @param timeout the total time of a call
 */
public record RequestContext(OperatorId operatorId, Supplier<String> accessToken, Duration timeout) {
    /**
     * The caller that settings name.
     *
     * @param settings the settings
     * @return the caller
     */
    public static RequestContext of(ConnectionSettings settings) {
        return new RequestContext(settings.operatorId(), settings.accessToken(), settings.timeout());
    }

    /**
     * This caller with options laid over.
     *
     * @param options what is different
     * @return the caller
     */
    public RequestContext withOptions(CallOptions options) {
        return new RequestContext(
                options.operatorId().orElse(operatorId),
                options.accessToken().orElse(accessToken),
                options.timeout().orElse(timeout));
    }

    /**
     * Asks for the token of one call.
     *
     * @return the token
     * @throws IllegalArgumentException if the supplier gives one that no header can carry
     * @throws NullPointerException if it gives none; what it throws itself passes through
     */
    public AccessToken currentToken() {
        return AccessToken.of(accessToken.get());
    }

    @Override
    public String toString() {
        return "RequestContext{operatorId=" + operatorId + ", accessToken=***, timeout=" + timeout + "}";
    }
}
