package tachyon.chatroom.decorator.resilience;

import java.util.Objects;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Makes a gateway patient: calls that may safely be made again are, within one total deadline.
 *
 * <table>
 * <caption>What is repeated</caption>
 * <tr><th>operation</th><th>repeated after</th></tr>
 * <tr><td>any</td><td>no connection, for another reason than TLS: nothing was sent</td></tr>
 * <tr><td>listings</td><td>a broken connection, an answer that cannot be read, 408, 429, 5xx</td></tr>
 * <tr><td>delete</td><td>the same; when an attempt that may have deleted the chatroom is followed by a 404, the call
 *     succeeds</td></tr>
 * <tr><td>create, update</td><td>429, each only if {@linkplain ResilienceSettings#retryCreateOnRateLimit() asked
 *     for}; never after anything that the service may have acted on</td></tr>
 * </table>
 *
 * <p>A {@code Retry-After} is waited for if the call's total time allows; if not, the call fails at once with what the
 * last attempt failed with. A failure says how many {@linkplain tachyon.chatroom.port.ChatroomException#attempts()
 * attempts} were made, and its outcome is that of all of them together.
 */
public final class ResilientChatrooms {
    private ResilientChatrooms() {}

    /**
     * Wraps a gateway.
     *
     * @param gateway any gateway that makes one attempt for a call; closed when the result is
     * @param settings how patient the result is
     * @return a gateway over the same service, thread-safe, like its views; its supplier of access tokens is asked once
     *     for each attempt
     */
    public static ChatroomGateway wrap(ChatroomGateway gateway, ResilienceSettings settings) {
        return new ResilientGateway(
                Objects.requireNonNull(gateway, "gateway"), Objects.requireNonNull(settings, "settings"));
    }
}
