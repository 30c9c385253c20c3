package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Consumer;
import tachyon.chatroom.port.RetryEvent;

/** The listener that logs each retry and adds an event to the current call's observation. Thread-safe. */
final class RetryListener implements Consumer<RetryEvent> {
    private final ObservationRegistry registry;

    RetryListener(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(RetryEvent event) {
        CallLog.retried(event);
        CallObservation.guarded(() -> record(event));
    }

    private void record(RetryEvent event) {
        Observation current = registry.getCurrentObservation();
        // The current observation can be another library's, whose events these are not.
        if (current != null && current.getContext() instanceof ChatroomObservationContext call) {
            call.retried();
            current.event(Observation.Event.of(
                    "retry", "retry after " + event.failure().getClass().getSimpleName()));
        }
    }
}
