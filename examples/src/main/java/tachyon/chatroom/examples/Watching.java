package tachyon.chatroom.examples;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import tachyon.chatroom.decorator.observability.ChatroomObservationContext;
import tachyon.chatroom.decorator.observability.ChatroomObservationConvention;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** What the page on observability shows. */
final class Watching {
    private Watching() {}

    static ChatroomGateway watched(ChatroomGateway chatrooms, MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return ObservedChatrooms.wrap(
                chatrooms,
                ObservabilitySettings.builder()
                        .observationRegistry(observations)
                        .transport("httpclient5") // tells this gateway from others in the meters
                        .build());
    }

    static ChatroomGateway callsAndAttempts(ChatroomGateway transport, ObservationRegistry registry) {
        ObservabilitySettings calls =
                ObservabilitySettings.builder().observationRegistry(registry).build();
        ObservabilitySettings attempts = ObservabilitySettings.builder()
                .observationRegistry(registry)
                .observationName("chatroom.attempt")
                .build();
        ResilienceSettings patience = ResilienceSettings.builder()
                .onRetry(ObservedChatrooms.retryListener(registry))
                .build();
        return ObservedChatrooms.wrap(
                ResilientChatrooms.wrap(ObservedChatrooms.wrap(transport, attempts), patience), calls);
    }

    /** Observations that say where they were made. */
    static final class RegionalConvention extends ChatroomObservationConvention {
        RegionalConvention() {
            super("chatroom.call");
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(ChatroomObservationContext context) {
            return super.getLowCardinalityKeyValues(context).and(KeyValue.of("region", "eu"));
        }
    }
}
