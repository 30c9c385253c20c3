package tachyon.chatroom.decorator.observability;

import io.micrometer.observation.tck.TestObservationRegistry;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

/** An observed gateway keeps the contract of every gateway. */
class ObservedContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ObservabilitySettings settings = ObservabilitySettings.builder()
                .observationRegistry(TestObservationRegistry.create())
                .build();
        return GatewayUnderTest.of(ObservedChatrooms.wrap(service, settings))
                .withMessageSeeder(service::addMessage)
                .withFaultInjector(service::failNextCall);
    }
}
