package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Operation;

/** The observer of calls, which creates an observation and a log line for each. Thread-safe. */
final class CallObserver {
    private final ObservationRegistry registry;
    private final String transport;
    private final @Nullable ObservationConvention<ChatroomObservationContext> convention;
    private final ChatroomObservationConvention defaultConvention;
    private final LongSupplier ticker;

    CallObserver(ObservabilitySettings settings) {
        this.registry = settings.observationRegistry();
        this.transport = settings.transport();
        this.convention = settings.observationConvention().orElse(null);
        this.defaultConvention = new ChatroomObservationConvention(settings.observationName());
        this.ticker = settings.ticker();
    }

    <T> T observe(Operation operation, @Nullable ChatroomId chatroomId, Supplier<T> call) {
        return registry.isNoop() && !CallLog.logsSuccess()
                ? unobserved(operation, chatroomId, call)
                : observed(new ChatroomObservationContext(operation, transport, chatroomId), call);
    }

    /** Makes a call without a registry and with DEBUG off: only a failure creates a context, for its log line. */
    private <T> T unobserved(Operation operation, @Nullable ChatroomId chatroomId, Supplier<T> call) {
        long start = ticker.getAsLong();
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            fail(new ChatroomObservationContext(operation, transport, chatroomId), start, e);
            throw e;
        }
    }

    private <T> T observed(ChatroomObservationContext context, Supplier<T> call) {
        CallObservation observation = new CallObservation(registry);
        long start = ticker.getAsLong();
        observation.start(() -> Observation.createNotStarted(convention, defaultConvention, () -> context, registry));
        if (context.attemptNumber() > 1) {
            observation.retryStarted(context.attemptNumber());
        }
        // Log lines are written before the observation stops, while a tracer's ids are in the logging context.
        try {
            T result = call.get();
            if (result instanceof Chatroom chatroom) {
                context.setChatroomId(chatroom.id());
            }
            context.end(null);
            CallLog.succeeded(context, ticker.getAsLong() - start);
            return result;
        } catch (RuntimeException | Error e) {
            fail(context, start, e);
            observation.failed(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    private void fail(ChatroomObservationContext context, long start, Throwable thrown) {
        context.end(thrown instanceof ChatroomException failure ? failure : null);
        CallLog.failed(context, thrown, ticker.getAsLong() - start);
    }
}
