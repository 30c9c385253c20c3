package tachyon.chatroom.integration.contract;

import java.util.function.UnaryOperator;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;

/** Gateways over a transport to an emulator. Every exchange between them is validated against the OpenAPI document. */
final class EmulatedService {
    private EmulatedService() {}

    /** Opens a gateway. */
    static GatewayUnderTest open(Transport transport) {
        return open(transport, gateway -> gateway);
    }

    /** Opens a decorated gateway. */
    static GatewayUnderTest open(Transport transport, UnaryOperator<ChatroomGateway> decorator) {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ChatroomEmulator emulator = ChatroomEmulator.start(service);
        ValidatingRelay relay = ValidatingRelay.to(emulator.baseUrl());
        return GatewayUnderTest.of(decorator.apply(
                        transport.create(TransportTest.settings(relay.baseUrl()).build())))
                .withMessageSeeder(service::addMessage)
                .withCloseables(emulator, service, relay);
    }
}
