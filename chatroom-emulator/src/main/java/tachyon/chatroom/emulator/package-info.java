/**
 * An emulator of the chatroom service: {@link tachyon.chatroom.emulator.ChatroomEmulator} is an HTTP server on the
 * loopback interface. It serves a {@link tachyon.chatroom.port.ChatroomGateway}, by default the in-memory one, over the
 * REST API, for clients in any language.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, adapter, then the emulator, which is highlighted, in place of the
 *     service; the emulator calls a gateway; adapter and emulator use wire">
 *
 * <p>A request is processed in these steps: {@code Router} determines the operation, {@code RequestCredentials} reads
 * operator and token, and {@code OperationRequests} reads path, query and body. The resulting {@code GatewayCall} returns
 * an {@code EmulatorResponse}. A {@code Rejection} is the failure of an invalid request. {@code FailureResponses} maps
 * the gateway's failures to responses.
 */
@NullMarked
package tachyon.chatroom.emulator;

import org.jspecify.annotations.NullMarked;
