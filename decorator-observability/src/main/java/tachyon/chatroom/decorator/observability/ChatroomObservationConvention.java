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
 * The names and key values of observations. Extend it to add key values. Stateless and thread-safe.
 *
 * <p>{@link ObservabilitySettings#observationName()} has the default name. The event of a retry is named {@code retry}, and
 * that of a call that failed for good {@code gave.up}; their meters are the name with these suffixes. The meter
 * {@code gave.up} has the key {@code reason}, a lower-case {@link tachyon.chatroom.port.GiveUpReason}, in addition to
 * {@code operation} and {@code transport}.
 *
 * <table>
 * <caption>Key values</caption>
 * <tr><th>cardinality</th><th>key</th><th>value</th></tr>
 * <tr><td>low</td><td>{@code operation}</td><td>the operation's id in the REST reference, such as
 *     {@code create_chatroom}</td></tr>
 * <tr><td>low</td><td>{@code transport}</td><td>{@link ObservabilitySettings#transport()}</td></tr>
 * <tr><td>low</td><td>{@code outcome}</td><td>as in Micrometer's HTTP conventions: {@code SUCCESS}; for a failure with
 *     a status {@code INFORMATIONAL}, {@code REDIRECTION}, {@code CLIENT_ERROR} or {@code SERVER_ERROR};
 *     {@code UNKNOWN} for a failure without a status or with another one</td></tr>
 * <tr><td>low</td><td>{@code effect}</td><td>the failure's {@link Outcome}: {@code not_applied}, {@code applied} or
 *     {@code unknown}; {@code applied} for a success; {@code unknown} for an exception that is not a
 *     {@link ChatroomException}</td></tr>
 * <tr><td>high</td><td>{@code chatroom.id}</td><td>{@link ChatroomObservationContext#chatroomId()}, if
 *     present</td></tr>
 * <tr><td>high</td><td>{@code attempt}</td><td>{@link ChatroomObservationContext#attemptNumber()}, if it is more than
 *     1</td></tr>
 * <tr><td>high</td><td>{@code attempts}</td><td>{@link ChatroomObservationContext#attempts()}</td></tr>
 * </table>
 *
 * <p>The keys {@code outcome}, {@code effect} and {@code attempts} are present once the call has ended. A meter for
 * the calls in flight has only {@code operation} and {@code transport}.
 */
public class ChatroomObservationConvention implements GlobalObservationConvention<ChatroomObservationContext> {
    private static final String UNKNOWN = "UNKNOWN";

    private final String name;

    /**
     * Creates a convention.
     *
     * @param name the name of the observations, such as {@code chatroom.call}
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
        KeyValues keyValues = KeyValues.of(
                KeyValue.of("operation", context.operation().operationId()),
                KeyValue.of("transport", context.transport()));
        return context.hasEnded()
                ? keyValues.and(KeyValue.of("outcome", outcome(context)), KeyValue.of("effect", effect(context)))
                : keyValues;
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ChatroomObservationContext context) {
        KeyValues keyValues = context.chatroomId()
                .map(id -> KeyValues.of(KeyValue.of("chatroom.id", id.value())))
                .orElse(KeyValues.empty());
        if (context.attemptNumber() > 1) {
            keyValues = keyValues.and(KeyValue.of("attempt", String.valueOf(context.attemptNumber())));
        }
        return context.hasEnded()
                ? keyValues.and(KeyValue.of("attempts", String.valueOf(context.attempts())))
                : keyValues;
    }

    private static String outcome(ChatroomObservationContext context) {
        if (context.getError() == null) {
            return "SUCCESS";
        }
        return context.failure()
                .map(failure -> failure instanceof ServiceException service ? outcomeOf(service.status()) : UNKNOWN)
                .orElse(UNKNOWN);
    }

    /** Maps a status. A 2xx that failed is not a success: the operation does not document that status. */
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

    /** Returns the text of an outcome in key values and log lines. */
    static String effectOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
