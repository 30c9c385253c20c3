package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;

/**
 * The observation of one call. What a handler or a convention throws is logged and does not reach the call: a chatroom that
 * was created is not lost because a meter could not be registered.
 */
final class CallObservation {
    private final ObservationRegistry registry;
    private final Observation observation;
    private final Observation.@Nullable Scope around;

    CallObservation(ObservationRegistry registry, Observation observation) {
        this.registry = registry;
        this.observation = observation;
        this.around = registry.getCurrentObservationScope();
    }

    void start() {
        guarded(observation::start);
        guarded(observation::openScope);
    }

    void failed(Throwable thrown) {
        guarded(() -> observation.error(thrown instanceof ChatroomException ? thrown : new ForeignFailure(thrown)));
    }

    void stop() {
        Observation.Scope current = registry.getCurrentObservationScope();
        if (current != null && current != around) {
            guarded(current::close);
            // A handler that throws would leave this thread within a call that has ended.
            registry.setCurrentObservationScope(around);
        }
        guarded(observation::stop);
    }

    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            CallLog.observationFailed(e);
        }
    }
}
