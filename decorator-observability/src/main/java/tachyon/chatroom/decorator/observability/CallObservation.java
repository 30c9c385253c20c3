package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;

/**
 * The observation of one call. An exception of a handler or a convention is logged and does not reach the call: a
 * meter that could not be registered must not lose the id of a chatroom that was created.
 */
final class CallObservation {
    private final ObservationRegistry registry;
    private final Observation.@Nullable Scope outerScope;
    private Observation observation = Observation.NOOP;
    private Observation.Scope scope = Observation.Scope.NOOP;

    CallObservation(ObservationRegistry registry) {
        this.registry = registry;
        this.outerScope = registry.getCurrentObservationScope();
    }

    void start(Supplier<Observation> factory) {
        guarded(() -> observation = factory.get());
        guarded(() -> observation.start());
        guarded(() -> observation.openScope());
        // openScope opens the scope even if a handler throws.
        Observation.Scope current = registry.getCurrentObservationScope();
        if (current != null && current != outerScope) {
            scope = current;
        }
    }

    /** Adds the event that the observed attempt is a retry. */
    void retryStarted(int attemptNumber) {
        guarded(() -> observation.event(Observation.Event.of("retry", "retry, attempt " + attemptNumber)));
    }

    void failed(Throwable thrown) {
        guarded(() -> observation.error(thrown instanceof ChatroomException ? thrown : new RedactedException(thrown)));
    }

    void stop() {
        guarded(scope::close);
        if (registry.getCurrentObservationScope() != outerScope) {
            // A handler threw, or the call left a scope open: restore the scope from before the call.
            registry.setCurrentObservationScope(outerScope);
        }
        guarded(observation::stop);
    }

    static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            CallLog.observationFailed(e);
        }
    }
}
