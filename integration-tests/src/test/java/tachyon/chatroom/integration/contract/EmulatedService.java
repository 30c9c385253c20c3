package tachyon.chatroom.integration.contract;

import java.util.Set;
import java.util.function.UnaryOperator;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.contract.GatewayUnderTest;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.integration.openapi.ValidatingRelay;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ErrorResponse;

/** Gateways over a transport to an emulator. */
final class EmulatedService {
    /** The types of content in the OpenAPI document. */
    private static final Set<String> TYPES =
            Set.of("text", "image", "file", "tool-call", "tool-result", "attempt-completion");

    private EmulatedService() {}

    /**
     * Opens a gateway. Every exchange with the emulator is validated against the OpenAPI document, except in tests of
     * services that deviate from it: by an error status that it does not have, or by a message of a known type without the
     * fields of that type.
     */
    static GatewayUnderTest open(Transport transport) {
        Exchanges exchanges = new Exchanges();
        return exchanges.open(transport, gateway -> gateway).withFaultInjector(exchanges::failNextCall);
    }

    /** Opens a gateway like {@link #open(Transport)}. The decorators retry calls, so there is no fault injector. */
    static GatewayUnderTest openDecorated(Transport transport, UnaryOperator<ChatroomGateway> decorator) {
        return new Exchanges().open(transport, decorator);
    }

    /** A service, and the exchanges of a gateway with it. */
    private static final class Exchanges {
        private final InMemoryChatrooms service = InMemoryChatrooms.create();
        private final ChatroomEmulator emulator = ChatroomEmulator.start(service);
        private final ValidatingRelay relay = ValidatingRelay.to(emulator.baseUrl());

        GatewayUnderTest open(Transport transport, UnaryOperator<ChatroomGateway> decorator) {
            return GatewayUnderTest.of(decorator.apply(transport.create(
                            TransportTest.settings(relay.baseUrl()).build())))
                    .withMessageSeeder(this::addMessage)
                    .withCloseables(emulator, service, relay);
        }

        private void addMessage(ChatMessage message) {
            if (lacksFields(message.content())) {
                relay.acceptDeviations();
            }
            service.addMessage(message);
        }

        private void failNextCall(ErrorResponse response, boolean applied) {
            relay.acceptDeviations();
            service.failNextCall(response, applied);
        }
    }

    private static boolean lacksFields(MessageContent content) {
        return content instanceof MessageContent.Unknown unknown
                && unknown.type().filter(TYPES::contains).isPresent();
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
