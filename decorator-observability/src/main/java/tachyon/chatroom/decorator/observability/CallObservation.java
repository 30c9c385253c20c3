package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;

/**
 * The observation of one call. What a handler or a convention throws is logged and does not reach the call: a chatroom that
 * was created is not lost because a meter could not be registered.
 */
final class CallObservation {
    private final ObservationRegistry registry;
    private final Observation.@Nullable Scope around;
    private Observation observation = Observation.NOOP;
    private Observation.Scope scope = Observation.Scope.NOOP;

    CallObservation(ObservationRegistry registry) {
        this.registry = registry;
        this.around = registry.getCurrentObservationScope();
    }

    void start(Supplier<Observation> made) {
        guarded(() -> observation = made.get());
        guarded(() -> observation.start());
        guarded(() -> observation.openScope());
        // A handler that throws leaves the scope open all the same.
        Observation.Scope current = registry.getCurrentObservationScope();
        if (current != null && current != around) {
            scope = current;
        }
    }

    void failed(Throwable thrown) {
        guarded(() -> observation.error(thrown instanceof ChatroomException ? thrown : new RedactedException(thrown)));
    }

    void stop() {
        guarded(scope::close);
        if (registry.getCurrentObservationScope() != around) {
            // A handler threw, or the call left a scope open: this thread goes back to where it was.
            registry.setCurrentObservationScope(around);
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
