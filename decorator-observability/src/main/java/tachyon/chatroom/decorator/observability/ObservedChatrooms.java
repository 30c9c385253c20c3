package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import java.util.function.Consumer;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.RetryEvent;

/**
 * Makes the calls through a gateway visible: each is one Micrometer observation, which a meter registry turns into a timer
 * and a gauge of the calls in flight and a tracer into a span, and one log line.
 *
 * <p>Log lines go to SLF4J, to the logger with this class's name: a call at DEBUG, a failure at WARN, without a stack trace.
 * They hold no token, no name, no metadata and no words of the service; nor do key values. A span records the failure
 * itself, whose message has the service's words, without the token.
 * What an observation handler or a convention throws is logged, and does not reach the caller.
 *
 * <p>Put outside whatever repeats calls, it sees one call with all its attempts; put inside, around the transport, it sees
 * each attempt. {@link #retryListener} shows the repeats to an observation outside.
 */
public final class ObservedChatrooms {
    private ObservedChatrooms() {}

    /**
     * Wraps a gateway.
     *
     * @param gateway any gateway, itself decorated or not; closed when the result is
     * @param settings where the observations go, and how they are named
     * @return a gateway over the same service; thread-safe, like its views
     */
    public static ChatroomGateway wrap(ChatroomGateway gateway, ObservabilitySettings settings) {
        Objects.requireNonNull(gateway, "gateway");
        return new ObservedGateway(gateway, new CallObserver(Objects.requireNonNull(settings, "settings")));
    }

    /**
     * What to tell of attempts that failed and are made again, on the thread of the call: an event named {@code repeat} on
     * the observation of the call that is under way there, which a meter registry counts, and a log line at DEBUG. Outside
     * such a call it does nothing but the log line.
     *
     * @param registry the registry that the gateway around the repeats has
     * @return a listener for whatever repeats calls; thread-safe
     */
    public static Consumer<RetryEvent> retryListener(ObservationRegistry registry) {
        return new RetryListener(Objects.requireNonNull(registry, "registry"));
    }
}
