/**
 * An emulator of the chatroom service: {@link tachyon.chatroom.emulator.ChatroomEmulator} is an HTTP server on the
 * loopback interface. It serves a {@link tachyon.chatroom.port.ChatroomGateway}, by default the in-memory one, over the
 * REST API, for clients in any language.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, adapter, then the emulator, which is highlighted, in place of the
 *     service; the emulator calls a gateway; adapter and emulator use wire">
 *
 * <p>The package {@code http} contains the server. {@code ApiHandler} processes a request in these steps: {@code Router}
 * determines the operation, {@code RequestCredentials} reads operator and token, and {@code OperationRequests} reads path,
 * query and body. The resulting {@code GatewayCall} returns the JSON of the response. A {@code Rejection} is the failure of
 * an invalid request. {@code FailureResponses} maps the gateway's failures to responses. {@code CorsPolicy} adds the headers
 * for browsers, {@code FaultInjection} latency and failures.
 */
@NullMarked
package tachyon.chatroom.emulator;

import org.jspecify.annotations.NullMarked;
