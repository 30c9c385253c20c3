package tachyon.chatroom.integration;

import java.util.function.UnaryOperator;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;

/** A transport whose calls an emulator answers from memory; every exchange between them has to be of the dialect. */
final class OverTheEmulator {
    private OverTheEmulator() {}

    static GatewayUnderTest open(Transport transport) {
        return open(transport, gateway -> gateway);
    }

    /** The same behind a decorator. */
    static GatewayUnderTest open(Transport transport, UnaryOperator<ChatroomGateway> decorator) {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ChatroomEmulator emulator = ChatroomEmulator.start(service);
        ValidatingRelay relay = ValidatingRelay.to(emulator.baseUrl());
        return GatewayUnderTest.of(decorator.apply(transport.connect(
                        TransportTest.settings(relay.baseUrl()).build())))
                .withMessageSeeder(service::addMessage)
                .withCloseables(emulator, service, relay);
    }
}
