package com.example.chatrooms.audit;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;

class AuditedChatroomsContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        return GatewayUnderTest.of(AuditedChatrooms.wrap(service, line -> {}))
                .withMessageSeeder(service::addMessage)
                .withFaultInjector(service::failNextCall);
    }
}
