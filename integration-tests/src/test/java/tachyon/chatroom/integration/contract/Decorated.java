package tachyon.chatroom.integration.contract;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** A gateway with all decorators: each attempt is observed, retried where that is safe, and each call is observed. */
final class Decorated {
    private Decorated() {}

    static ChatroomGateway with(ChatroomGateway transport) {
        ObservationRegistry registry = TestObservationRegistry.create();
        ObservabilitySettings calls =
                ObservabilitySettings.builder().observationRegistry(registry).build();
        ObservabilitySettings attempts = ObservabilitySettings.builder()
                .observationRegistry(registry)
                .observationName("chatroom.attempt")
                .build();
        ResilienceSettings resilience = ResilienceSettings.builder()
                .onRetry(ObservedChatrooms.retryListener(registry))
                .build();
        return ObservedChatrooms.wrap(
                ResilientChatrooms.wrap(ObservedChatrooms.wrap(transport, attempts), resilience), calls);
    }
}
