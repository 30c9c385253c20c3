/**
 * The chatroom service, emulated: {@link tachyon.chatroom.emulator.ChatroomEmulator} is an HTTP server on the loopback
 * interface that serves any {@link tachyon.chatroom.port.ChatroomGateway}, the in-memory one by default, in the REST
 * dialect, for clients in any language.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, adapter, wire, then the emulator, highlighted, in the place of the
 *     service">
 *
 * <p>A request passes through in one direction: {@code Routing} finds the operation, {@code CallerHeaders} the tenant,
 * a {@code RequestReader} turns path, query and body into a {@code GatewayCall}, and what that gives becomes a
 * {@code Reply}. What is wrong with a request is a {@code Rejection}; what fails behind the gateway,
 * {@code FailureReplies} translates.
 */
@NullMarked
package tachyon.chatroom.emulator;

import org.jspecify.annotations.NullMarked;
