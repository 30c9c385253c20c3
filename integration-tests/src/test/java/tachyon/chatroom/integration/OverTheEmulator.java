package tachyon.chatroom.integration;

import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.emulator.ChatroomEmulator;

/** A transport whose calls an emulator answers from memory. */
final class OverTheEmulator {
    private OverTheEmulator() {}

    static GatewayUnderTest open(Transport transport) {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ChatroomEmulator emulator = ChatroomEmulator.start(service);
        return GatewayUnderTest.of(transport.connect(
                        TransportTest.settings(emulator.baseUrl()).build()))
                .addingMessagesWith(service::addMessage)
                .closingAfterwards(emulator, service);
    }
}
