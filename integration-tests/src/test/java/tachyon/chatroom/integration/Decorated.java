package tachyon.chatroom.integration;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** A transport with all decorators: its attempts are observed, repeated where that is safe, and observed as calls. */
final class Decorated {
    private Decorated() {}

    static ChatroomGateway with(ChatroomGateway transport) {
        ObservationRegistry registry = TestObservationRegistry.create();
        ObservabilitySettings calls =
                ObservabilitySettings.builder().observationRegistry(registry).build();
        ObservabilitySettings attempts = ObservabilitySettings.builder()
                .observationRegistry(registry)
                .name("chatroom.attempt")
                .build();
        ResilienceSettings patience = ResilienceSettings.builder()
                .onRetry(ObservedChatrooms.retryListener(registry))
                .build();
        return ObservedChatrooms.wrap(
                ResilientChatrooms.wrap(ObservedChatrooms.wrap(transport, attempts), patience), calls);
    }
}
