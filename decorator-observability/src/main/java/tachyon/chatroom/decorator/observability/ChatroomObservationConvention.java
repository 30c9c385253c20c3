package tachyon.chatroom.decorator.observability;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import java.util.Locale;
import java.util.Objects;
import tachyon.chatroom.port.ChatroomException;
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
 * <tr><td>low</td><td>{@code outcome}</td><td>as Micrometer's HTTP conventions write it: {@code SUCCESS}, or by the status of a
 *     failure {@code CLIENT_ERROR}, {@code SERVER_ERROR}, {@code REDIRECTION} or {@code INFORMATIONAL}; {@code UNKNOWN} for a
 *     failure without a status</td></tr>
 * <tr><td>low</td><td>{@code effect}</td><td>the failure's {@link Outcome}: {@code not_applied}, {@code applied} or
 *     {@code unknown}; {@code applied} for a success, {@code unknown} for an exception outside this library's failures</td></tr>
 * <tr><td>high</td><td>{@code chatroom.id}</td><td>the chatroom that the call is about, where there is one</td></tr>
 * <tr><td>high</td><td>{@code attempts}</td><td>how many attempts were made</td></tr>
 * </table>
 *
 * <p>The last four are there when the call has ended; what counts calls in flight has the first two.
 */
public class ChatroomObservationConvention implements GlobalObservationConvention<ChatroomObservationContext> {
    private static final String UNKNOWN = "UNKNOWN";

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
        return context instanceof ChatroomObservationContext;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getContextualName(ChatroomObservationContext context) {
        return context.operation().operationId();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ChatroomObservationContext context) {
        KeyValues known = KeyValues.of(
                KeyValue.of("operation", context.operation().operationId()),
                KeyValue.of("transport", context.transport()));
        return context.hasEnded()
                ? known.and(KeyValue.of("outcome", outcome(context)), KeyValue.of("effect", effect(context)))
                : known;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ChatroomObservationContext context) {
        KeyValues known = context.chatroomId()
                .map(id -> KeyValues.of(KeyValue.of("chatroom.id", id.value())))
                .orElse(KeyValues.empty());
        return context.hasEnded() ? known.and(KeyValue.of("attempts", String.valueOf(context.attempts()))) : known;
    }

    private static String outcome(ChatroomObservationContext context) {
        if (context.getError() == null) {
            return "SUCCESS";
        }
        return context.failure()
                .map(failure -> failure instanceof ServiceException service ? outcomeOf(service.status()) : UNKNOWN)
                .orElse(UNKNOWN);
    }

    /** A 2xx that failed is no success: the operation does not document that status. */
    private static String outcomeOf(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> UNKNOWN;
        };
    }

    private static String effect(ChatroomObservationContext context) {
        Outcome outcome = context.getError() == null
                ? Outcome.APPLIED
                : context.failure().map(ChatroomException::outcome).orElse(Outcome.UNKNOWN);
        return effectOf(outcome);
    }

    /** The text of an outcome in key values and log lines. */
    static String effectOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
