/**
 * What may be asked of the chatroom service, {@link tachyon.chatroom.port.ChatroomGateway}, and how it may fail,
 * {@link tachyon.chatroom.port.ChatroomException}.
 *
 * <p>A caller, each decorator and the adapter at the end see only this interface of what comes after them. A request goes
 * in, and either a value or one failure comes back the same way.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="The caller, observability, resilience and the adapter call each other through the port, which is
 *     highlighted; behind the adapter are wire and the service">
 *
 * <p>Every failure is unchecked and belongs to one sealed family. It names the operation, and its
 * {@linkplain tachyon.chatroom.port.ChatroomException#outcome() outcome} says whether what was asked for may have
 * happened.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.port;

import org.jspecify.annotations.NullMarked;
