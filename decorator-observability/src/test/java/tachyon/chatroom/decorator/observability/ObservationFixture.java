package tachyon.chatroom.decorator.observability;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** A fake service, and a registry with meters and a tracer that observe its calls. */
final class ObservationFixture {
    static final CreateChatroomRequest CREATE =
            CreateChatroomRequest.builder().name("Private name").build();

    final InMemoryChatrooms service = InMemoryChatrooms.create();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SimpleTracer tracer = new SimpleTracer();
    final ObservationRegistry registry = ObservationRegistry.create();

    ObservationFixture() {
        registry.observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new DefaultTracingObservationHandler(tracer));
    }

    ObservabilitySettings settings() {
        return settings(builder -> builder);
    }

    ObservabilitySettings settings(UnaryOperator<ObservabilitySettings.Builder> change) {
        return change.apply(ObservabilitySettings.builder()
                        .observationRegistry(registry)
                        .transport("inmemory"))
                .build();
    }

    ChatroomGateway gateway() {
        return ObservedChatrooms.wrap(service, settings());
    }

    /** Wraps a gateway with retries that do not wait and notify the registry's listener. */
    ChatroomGateway resilient(ChatroomGateway gateway) {
        return ResilientChatrooms.wrap(
                gateway,
                ResilienceSettings.builder()
                        .initialBackoff(Duration.ofMillis(100))
                        .jitter(new MaxJitter())
                        .sleeper(time -> {})
                        .onRetry(ObservedChatrooms.retryListener(registry))
                        .onGiveUp(ObservedChatrooms.giveUpListener(registry))
                        .build());
    }

    Chatroom room() {
        return service.createChatroom(CREATE);
    }

    /** Returns the names of all meters, each with its tags. */
    List<String> meterIds() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().getName() + meter.getId().getTags())
                .sorted()
                .toList();
    }

    private static final class MaxJitter implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new AssertionError("a wait has a bound");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
