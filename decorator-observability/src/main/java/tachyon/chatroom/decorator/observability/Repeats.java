package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Consumer;
import tachyon.chatroom.port.ChatroomException;

/** Tells the observation of a call that the call is attempted again. */
final class Repeats implements Consumer<ChatroomException> {
    private final ObservationRegistry registry;

    Repeats(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(ChatroomException failure) {
        CallLog.repeated(failure);
        CallObservation.guarded(() -> show(failure));
    }

    private void show(ChatroomException failure) {
        Observation current = registry.getCurrentObservation();
        // Anything else is somebody else's observation, which has no use for our events.
        if (current != null && current.getContext() instanceof ChatroomCallContext call) {
            call.repeated();
            current.event(Observation.Event.of(
                    "repeat", "repeat after " + failure.getClass().getSimpleName()));
        }
    }
}
