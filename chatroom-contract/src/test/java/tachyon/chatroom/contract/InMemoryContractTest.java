package tachyon.chatroom.contract;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;

/** The fake keeps the contract: what passes here is the reference for every transport. */
class InMemoryContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        return GatewayUnderTest.of(service).withMessageSeeder(service::addMessage);
    }
}
