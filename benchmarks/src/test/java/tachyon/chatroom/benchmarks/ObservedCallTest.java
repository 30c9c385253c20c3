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

/** What it costs to be watched, counted over the fake, whose empty page is the cheapest call there is. */
class ObservedCallTest {
    private static final ListChatroomsRequest ALL =
            ListChatroomsRequest.builder().build();
    private static final double HEADROOM = 1.05;

    @BeforeAll
    static void canBeCounted() {
        AllocatedBytes.assumeThatTheyCanBeCounted();
    }

    @Test
    void aCallThatNobodyWatchesAllocatesOneSmallObject() throws Exception {
        ChatroomGateway plain = InMemoryChatrooms.create();
        ChatroomGateway unobserved = ObservedChatrooms.wrap(
                InMemoryChatrooms.create(), ObservabilitySettings.builder().build());

        long more = bytesOfAListing(unobserved) - bytesOfAListing(plain);
        assertThat(more).isBetween(0L, 24L);
    }

    @Test
    void aCallWithATimerStaysWithinItsBudget() throws Exception {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
        ChatroomGateway plain = InMemoryChatrooms.create();
        ChatroomGateway observed = ObservedChatrooms.wrap(
                InMemoryChatrooms.create(),
                ObservabilitySettings.builder().observationRegistry(registry).build());

        long more = bytesOfAListing(observed) - bytesOfAListing(plain);
        assertThat(more).isBetween(1L, Math.round(2_739 * HEADROOM));
    }

    private static long bytesOfAListing(ChatroomGateway gateway) throws Exception {
        return AllocatedBytes.ofEach(() -> gateway.listChatrooms(ALL));
    }
}
