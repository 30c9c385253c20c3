package tachyon.chatroom.integration.contract;

import java.util.function.UnaryOperator;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;

/** Gateways over a transport to an emulator. */
final class EmulatedService {
    private EmulatedService() {}

    /** Opens a gateway. Every exchange with the emulator is validated against the OpenAPI document. */
    static GatewayUnderTest open(Transport transport) {
        return open(transport, gateway -> gateway);
    }

    /**
     * Opens a decorated gateway. Every exchange with the emulator is validated against the OpenAPI document, which does
     * not have every error status, so there is no fault injector.
     */
    static GatewayUnderTest open(Transport transport, UnaryOperator<ChatroomGateway> decorator) {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ChatroomEmulator emulator = ChatroomEmulator.start(service);
        ValidatingRelay relay = ValidatingRelay.to(emulator.baseUrl());
        return GatewayUnderTest.of(decorator.apply(
                        transport.create(TransportTest.settings(relay.baseUrl()).build())))
                .withMessageSeeder(service::addMessage)
                .withCloseables(emulator, service, relay);
    }

    /** Opens a gateway to an emulator that responds with 201 and 200, which the OpenAPI document does not have. */
    static GatewayUnderTest openWithAlternateStatuses(Transport transport) {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        ChatroomEmulator emulator = ChatroomEmulator.startWithAlternateStatuses(service);
        return GatewayUnderTest.of(transport.create(
                        TransportTest.settings(emulator.baseUrl()).build()))
                .withMessageSeeder(service::addMessage)
                .withFaultInjector(service::failNextCall)
                .withCloseables(emulator, service);
    }
}
