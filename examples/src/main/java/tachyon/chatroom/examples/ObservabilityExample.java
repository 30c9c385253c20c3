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

/** The examples in docs/observability.md. */
final class ObservabilityExample {
    private ObservabilityExample() {}

    static ChatroomGateway observed(ChatroomGateway chatrooms, MeterRegistry meters) {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return ObservedChatrooms.wrap(
                chatrooms,
                ObservabilitySettings.builder()
                        .observationRegistry(observations)
                        .transport("httpclient5") // distinguishes this gateway in the meters
                        .build());
    }

    static ChatroomGateway callsAndAttempts(ChatroomGateway transport, ObservationRegistry registry) {
        ObservabilitySettings calls =
                ObservabilitySettings.builder().observationRegistry(registry).build();
        ObservabilitySettings attempts = ObservabilitySettings.builder()
                .observationRegistry(registry)
                .observationName("chatroom.attempt")
                .build();
        ResilienceSettings resilience = ResilienceSettings.builder()
                .onRetry(ObservedChatrooms.retryListener(registry))
                .onGiveUp(ObservedChatrooms.giveUpListener(registry))
                .build();
        return ObservedChatrooms.wrap(
                ResilientChatrooms.wrap(ObservedChatrooms.wrap(transport, attempts), resilience), calls);
    }

    /** A convention that adds the region to every observation. */
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
