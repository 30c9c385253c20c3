package tachyon.chatroom.decorator.observability;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.GiveUpEvent;
import tachyon.chatroom.port.RetryEvent;

/** The listener that logs retries and adds events to the observation of the call that is retried. Thread-safe. */
final class RetryListener {
    private static final String REASON = "reason";

    private final ObservationRegistry registry;

    RetryListener(ObservationRegistry registry) {
        this.registry = registry;
    }

    void retried(RetryEvent event) {
        CallLog.retried(event);
        record(event.failure(), (observation, call) -> {
            call.retried();
            observation.event(Observation.Event.of(
                    "retry", "retry after " + event.failure().getClass().getSimpleName()));
        });
    }

    void gaveUp(GiveUpEvent event) {
        CallLog.gaveUp(event);
        record(event.failure(), (observation, call) -> {
            // A meter of events has the key values of the moment, so this one has the reason and the timer does not.
            call.addLowCardinalityKeyValue(
                    KeyValue.of(REASON, event.reason().name().toLowerCase(Locale.ROOT)));
            try {
                observation.event(Observation.Event.of("gave.up", "gave up, " + CallLog.words(event.reason())));
            } finally {
                call.removeLowCardinalityKeyValue(REASON);
            }
        });
    }

    private void record(ChatroomException failure, BiConsumer<Observation, ChatroomObservationContext> step) {
        CallObservation.guarded(() -> {
            Observation observation = observationOf(failure);
            if (observation != null) {
                step.accept(observation, (ChatroomObservationContext) observation.getContext());
            }
        });
    }

    /** Returns the innermost observation of the failed call; the current one can be another library's inside of it. */
    private @Nullable Observation observationOf(ChatroomException failure) {
        ObservationView current = registry.getCurrentObservation();
        while (current != null) {
            if (current instanceof Observation observation
                    && observation.getContext() instanceof ChatroomObservationContext call
                    && call.operation() == failure.operation()) {
                return observation;
            }
            current = current.getContextView().getParentObservation();
        }
        return null;
    }
}
