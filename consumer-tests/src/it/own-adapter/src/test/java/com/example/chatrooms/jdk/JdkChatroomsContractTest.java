package com.example.chatrooms.jdk;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.ChatroomGatewayContract;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.port.CallOptions;

class JdkChatroomsContractTest extends ChatroomGatewayContract {
    @Override
    protected GatewayUnderTest open() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ChatroomEmulator emulator = ChatroomEmulator.start(service);
        CallOptions options = CallOptions.builder()
                .operatorId("tn_1")
                .accessToken("secret-token")
                .build();
        return GatewayUnderTest.of(JdkChatrooms.create(emulator.baseUrl(), options))
                .withMessageSeeder(service::addMessage)
                .withFaultInjector(service::failNextCall)
                .withCloseables(emulator, service);
    }
}
