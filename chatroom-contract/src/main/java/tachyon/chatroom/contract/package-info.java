/**
 * The contract of every {@link tachyon.chatroom.port.ChatroomGateway}, as JUnit tests to inherit.
 *
 * <p>Extend {@link tachyon.chatroom.contract.ChatroomGatewayContract} and implement its method {@code open}; JUnit then
 * runs every contract against the gateway. Each contract is also a class of its own, for an adapter under development.
 * A test uses only the public methods of the gateway, and asserts on the values and failures that they return.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="The contract, highlighted, calls the gateway: observability, resilience, any adapter; an adapter over HTTP
 *     calls the service and uses the http module and wire">
 *
 * <pre>{@code
 * class MyChatroomsContractTest extends ChatroomGatewayContract {
 *     @Override
 *     protected GatewayUnderTest open() {
 *         InMemoryChatrooms service = InMemoryChatrooms.create();
 *         ChatroomEmulator emulator = ChatroomEmulator.start(service);
 *         return GatewayUnderTest.of(MyChatrooms.create(emulator.baseUrl()))
 *                 .withMessageSeeder(service::addMessage)
 *                 .withCloseables(emulator);
 *     }
 * }
 * }</pre>
 *
 * <p>The service's REST reference does not specify every behavior. In these cases the contract requires the behavior
 * that the in-memory gateway assumes; the Javadoc of each contract lists the assumptions.
 */
@NullMarked
package tachyon.chatroom.contract;

import org.jspecify.annotations.NullMarked;
