package tachyon.chatroom.decorator.observability;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import java.util.Locale;
import java.util.Objects;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/**
 * How observations are named and which key values they have; extend it to add some. Stateless, and thread-safe.
 *
 * <table>
 * <caption>Key values</caption>
 * <tr><th>cardinality</th><th>key</th><th>value</th></tr>
 * <tr><td>low</td><td>{@code operation}</td><td>as the service's reference names it: {@code create_chatroom}</td></tr>
 * <tr><td>low</td><td>{@code transport}</td><td>what {@link ObservabilitySettings#transport()} says</td></tr>
 * <tr><td>low</td><td>{@code outcome}</td><td>{@code success}, or of a failure {@code not_applied}, {@code applied} or
 *     {@code unknown}; {@code unknown} too when what was thrown is none of this library's failures</td></tr>
 * <tr><td>low</td><td>{@code status.class}</td><td>{@code 2xx} of a success, what a {@link ServiceException} tells of a
 *     failure, else {@code none}</td></tr>
 * <tr><td>high</td><td>{@code chatroom.id}</td><td>the chatroom that the call is about, where there is one</td></tr>
 * <tr><td>high</td><td>{@code attempts}</td><td>how many attempts were made</td></tr>
 * </table>
 *
 * <p>The last four are there when the call has ended; what counts calls in flight has the first two.
 */
public class ChatroomObservationConvention implements GlobalObservationConvention<ChatroomCallContext> {
    private final String name;

    /**
     * Names observations.
     *
     * @param name the name, such as {@code chatroom.call}
     */
    public ChatroomObservationConvention(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    @Override
    public final boolean supportsContext(Observation.Context context) {
        return context instanceof ChatroomCallContext;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getContextualName(ChatroomCallContext context) {
        return context.operation().operationId();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ChatroomCallContext context) {
        KeyValues known = KeyValues.of(
                KeyValue.of("operation", context.operation().operationId()),
                KeyValue.of("transport", context.transport()));
        return context.hasEnded()
                ? known.and(KeyValue.of("outcome", outcome(context)), KeyValue.of("status.class", statusClass(context)))
                : known;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ChatroomCallContext context) {
        KeyValues known = context.chatroomId()
                .map(id -> KeyValues.of(KeyValue.of("chatroom.id", id.value())))
                .orElse(KeyValues.empty());
        return context.hasEnded() ? known.and(KeyValue.of("attempts", String.valueOf(context.attempts()))) : known;
    }

    private static String outcome(ChatroomCallContext context) {
        if (context.getError() == null) {
            return "success";
        }
        return context.failure().map(failure -> nameOf(failure.outcome())).orElse("unknown");
    }

    /** What an outcome is called in key values and log lines. */
    static String nameOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String statusClass(ChatroomCallContext context) {
        if (context.getError() == null) {
            return "2xx";
        }
        return context.failure()
                .filter(ServiceException.class::isInstance)
                .map(failure -> ((ServiceException) failure).status() / 100 + "xx")
                .orElse("none");
    }
}
