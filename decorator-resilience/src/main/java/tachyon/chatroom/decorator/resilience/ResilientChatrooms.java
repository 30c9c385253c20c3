package tachyon.chatroom.decorator.resilience;

import java.util.Objects;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A factory of gateways that retry the calls of another gateway where a retry is safe, within one overall timeout per call.
 *
 * <table>
 * <caption>Retried failures</caption>
 * <tr><th>operation</th><th>retried after</th></tr>
 * <tr><td>any</td><td>a connection that could not be opened, unless TLS was the reason: nothing was sent</td></tr>
 * <tr><td>listings</td><td>a lost connection, a malformed response, 408, 429, 5xx</td></tr>
 * <tr><td>delete</td><td>the same; when a 404 follows an attempt that may have deleted the chatroom, the call
 *     succeeds</td></tr>
 * <tr><td>create, update</td><td>429, each only if {@linkplain ResilienceSettings#retryCreateOnRateLimit() the settings
 *     allow it}; never another response, a lost connection or a malformed response</td></tr>
 * </table>
 *
 * <p>The decorator waits at least as long as a {@code Retry-After} specifies. If that wait does not fit into the
 * overall timeout, the call fails at once with the last attempt's failure. A failure carries the number of
 * {@linkplain tachyon.chatroom.port.ChatroomException#attempts() attempts}, and its outcome covers all of them.
 */
public final class ResilientChatrooms {
    private ResilientChatrooms() {}

    /**
     * Wraps a gateway.
     *
     * @param gateway any gateway that makes one attempt for a call; closed with the returned gateway
     * @param settings the retries, timeouts and policies of the returned gateway
     * @return a gateway over the same service; thread-safe, like its views. Its token supplier is called once for each
     *     attempt
     */
    public static ChatroomGateway wrap(ChatroomGateway gateway, ResilienceSettings settings) {
        return new ResilientGateway(
                Objects.requireNonNull(gateway, "gateway"), Objects.requireNonNull(settings, "settings"));
    }
}
