package tachyon.chatroom.contract;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;

/** The in-memory gateway fulfils the contract and is the reference for every transport. */
class InMemoryContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        return GatewayUnderTest.of(service)
                .withMessageSeeder(service::addMessage)
                .withFaultInjector(service::failNextCall);
    }
}
