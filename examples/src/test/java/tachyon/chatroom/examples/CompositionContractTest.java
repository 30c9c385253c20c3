package tachyon.chatroom.examples;

import io.micrometer.observation.ObservationRegistry;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

/** A composed gateway keeps the contract of every gateway; an example in docs/testing.md. */
class CompositionContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        return GatewayUnderTest.of(ChatroomsModule.compose("fake", service, ObservationRegistry.create()))
                .withMessageSeeder(service::addMessage);
    }
}
