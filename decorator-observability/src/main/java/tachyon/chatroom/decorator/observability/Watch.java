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

/** Observes calls. Thread-safe. */
final class Watch {
    private final ObservationRegistry registry;
    private final String transport;
    private final @Nullable ObservationConvention<ChatroomCallContext> convention;
    private final ChatroomObservationConvention defaultConvention;
    private final LongSupplier nanoTime;

    Watch(ObservabilitySettings settings) {
        this.registry = settings.observationRegistry();
        this.transport = settings.transport();
        this.convention = settings.convention().orElse(null);
        this.defaultConvention = new ChatroomObservationConvention(settings.name());
        this.nanoTime = settings.nanoTime();
    }

    <T> T call(Operation operation, @Nullable ChatroomId chatroomId, Supplier<T> call) {
        return registry.isNoop() && !CallLog.tellsOfSuccess()
                ? unobserved(operation, chatroomId, call)
                : observed(new ChatroomCallContext(operation, transport, chatroomId), call);
    }

    /** Nobody looks: nothing is made of the call unless it fails. */
    private <T> T unobserved(Operation operation, @Nullable ChatroomId chatroomId, Supplier<T> call) {
        long start = nanoTime.getAsLong();
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            ended(new ChatroomCallContext(operation, transport, chatroomId), start, e);
            throw e;
        }
    }

    private <T> T observed(ChatroomCallContext context, Supplier<T> call) {
        CallObservation observation = new CallObservation(registry);
        long start = nanoTime.getAsLong();
        observation.start(() -> Observation.createNotStarted(convention, defaultConvention, () -> context, registry));
        // Log lines are written before the observation stops: a tracer has put its ids into the logging context.
        try {
            T result = call.get();
            if (result instanceof Chatroom chatroom) {
                context.isAbout(chatroom.id());
            }
            context.ended(null);
            CallLog.succeeded(context, nanoTime.getAsLong() - start);
            return result;
        } catch (RuntimeException | Error e) {
            ended(context, start, e);
            observation.failed(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    private void ended(ChatroomCallContext context, long start, Throwable thrown) {
        context.ended(thrown instanceof ChatroomException failure ? failure : null);
        CallLog.failed(context, thrown, nanoTime.getAsLong() - start);
    }
}
