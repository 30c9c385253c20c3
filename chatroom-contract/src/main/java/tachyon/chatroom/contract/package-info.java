/**
 * The contract that every {@link tachyon.chatroom.port.ChatroomGateway} has to pass, as JUnit tests to inherit.
 *
 * <p>Extend {@link tachyon.chatroom.contract.ChatroomGatewayContract} and say how a gateway is opened; every contract
 * then runs against it. Each contract is also a class of its own, for an adapter that is being built.
 * A test calls the gateway as its users will, and looks only at the values and failures that come back.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="The contract, highlighted, is the caller; observability, resilience, any adapter, wire and the service
 *     follow">
 *
 * <pre>{@code
 * class CarrierPigeonContractTest extends ChatroomGatewayContract {
 *     @Override
 *     protected GatewayUnderTest open() {
 *         InMemoryChatrooms service = InMemoryChatrooms.create();
 *         ChatroomEmulator emulator = ChatroomEmulator.start(service);
 *         return GatewayUnderTest.of(CarrierPigeonChatrooms.connect(emulator.baseUrl()))
 *                 .withMessageSeeder(service::addMessage)
 *                 .withCloseables(emulator);
 *     }
 * }
 * }</pre>
 *
 * <p>Over the emulator on JDK 17, run the tests with the system property {@code sun.net.httpserver.nodelay=true}: else
 * they take five times as long, as {@code ChatroomEmulator} explains.
 *
 * <p>Where the service's reference is silent, the contract holds gateways to what the in-memory gateway assumes; the
 * Javadoc of each contract says what that is.
 */
@NullMarked
package tachyon.chatroom.contract;

import org.jspecify.annotations.NullMarked;
