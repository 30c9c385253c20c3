package tachyon.chatroom.decorator.resilience;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

/** A resilient gateway keeps the contract of every gateway. */
class ResilientContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        return GatewayUnderTest.of(ResilientChatrooms.wrap(
                        service, ResilienceSettings.builder().build()))
                .withMessageSeeder(service::addMessage);
    }
}
