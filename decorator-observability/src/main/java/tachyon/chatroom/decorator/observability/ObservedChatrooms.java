package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import java.util.function.Consumer;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.GiveUpEvent;
import tachyon.chatroom.port.RetryEvent;

/**
 * A factory of gateways that observe the calls of another gateway. Each call is one Micrometer observation and one log line.
 * Handlers of the registry turn the observation into a timer, a long task timer for the calls in flight, and a span.
 *
 * <p><b>Log lines.</b> The logger is the SLF4J logger with this class's name. A success and a retry are logged at DEBUG, a
 * failure at WARN without a stack trace.
 *
 * <p><b>Redaction.</b> Log lines and key values contain the ids of chatrooms, and log lines also the ids of requests.
 * The decorator writes no access token, chatroom name, metadata, message content or error text of the service into
 * them. An exception that is not a {@link tachyon.chatroom.port.ChatroomException}, such as one of the
 * token supplier, is logged by its class name only; the observation's error is then a
 * {@code RedactedException} with that class name as its message. The following output can contain more:
 *
 * <ul>
 *   <li>The error that an observation records is the failure itself, so a span can contain the error text of the
 *       service. This library's HTTP adapters redact the access token in that text.
 *   <li>An exception of an observation handler or a convention is logged with its own message and stack trace.
 *   <li>The wire logs of an HTTP client, usually at DEBUG, can contain request headers and bodies, and so the access
 *       token.
 * </ul>
 *
 * <p><b>Order.</b> Outside a decorator that retries calls, an observation is one call with all its attempts; inside,
 * around the transport, it is one attempt, and an attempt after the first has an event named {@code retry}.
 * {@link #retryListener} and {@link #giveUpListener} add the retries and the end of them to an observation outside.
 *
 * <p>A {@link RuntimeException} or {@link LinkageError} of an observation handler or a convention is logged at WARN and does
 * not reach the caller. Any other {@link Error} does.
 */
public final class ObservedChatrooms {
    private ObservedChatrooms() {}

    /**
     * Wraps a gateway.
     *
     * @param gateway any gateway, itself decorated or not; closed with the returned gateway
     * @param settings the registry and the names of the observations
     * @return a gateway over the same service; thread-safe, like its views
     */
    public static ChatroomGateway wrap(ChatroomGateway gateway, ObservabilitySettings settings) {
        Objects.requireNonNull(gateway, "gateway");
        return new ObservedGateway(gateway, new CallObserver(Objects.requireNonNull(settings, "settings")));
    }

    /**
     * Creates a listener for retries. For each retry it writes a log line at DEBUG. In addition, it signals an event
     * named {@code retry} on this decorator's observation of the call, if there is one on the calling thread.
     * Observations of other libraries may lie between. Micrometer's default meter handler counts these events: the
     * counter is {@code chatroom.call.retry} for the default name of the observations.
     *
     * @param registry the registry of the gateway outside the retries
     * @return a listener for a decorator that retries calls; thread-safe
     */
    public static Consumer<RetryEvent> retryListener(ObservationRegistry registry) {
        return new RetryListener(Objects.requireNonNull(registry, "registry"))::retried;
    }

    /**
     * Creates a listener for calls that failed, retried or not. It writes a log line at DEBUG and signals an event named
     * {@code gave.up} on the same observation as {@link #retryListener}. The counter is {@code chatroom.call.gave.up}
     * for the default name; its key value {@code reason} is the {@link tachyon.chatroom.port.GiveUpReason} in lower
     * case.
     *
     * @param registry the registry of the gateway outside the retries
     * @return a listener for a decorator that retries calls; thread-safe
     */
    public static Consumer<GiveUpEvent> giveUpListener(ObservationRegistry registry) {
        return new RetryListener(Objects.requireNonNull(registry, "registry"))::gaveUp;
    }
}
