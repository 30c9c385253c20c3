package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * Limits the allocation of the observability decorator. Listing an empty page of the fake is the cheapest call to
 * observe.
 */
class ObservedCallTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();
    private static final double HEADROOM = 1.05;

    @BeforeAll
    static void assumeReproducible() {
        AllocatedBytes.assumeReproducible();
    }

    @Test
    void allocatesOneSmallObjectWithoutARegistry() throws Exception {
        ChatroomGateway plain = InMemoryChatrooms.create();
        ChatroomGateway unobserved = ObservedChatrooms.wrap(
                InMemoryChatrooms.create(), ObservabilitySettings.builder().build());

        long difference = bytesPerListing(unobserved) - bytesPerListing(plain);
        assertThat(difference).isBetween(0L, 24L);
    }

    @Test
    void allocatesAtMostTheBudgetWithATimer() throws Exception {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
        ChatroomGateway plain = InMemoryChatrooms.create();
        ChatroomGateway observed = ObservedChatrooms.wrap(
                InMemoryChatrooms.create(),
                ObservabilitySettings.builder().observationRegistry(registry).build());

        long difference = bytesPerListing(observed) - bytesPerListing(plain);
        assertThat(difference).isBetween(1L, Math.round(2_760 * HEADROOM));
    }

    private static long bytesPerListing(ChatroomGateway gateway) throws Exception {
        return AllocatedBytes.perCall(() -> gateway.listChatrooms(ALL));
    }
}
