package tachyon.chatroom.examples;

import io.micrometer.observation.ObservationRegistry;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

/** What the page on testing shows of the contract: a gateway put together of wrappers is still one. */
class CompositionContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        return GatewayUnderTest.of(ChatroomsModule.compose("fake", service, ObservationRegistry.create()))
                .withMessageSeeder(service::addMessage);
    }
}
