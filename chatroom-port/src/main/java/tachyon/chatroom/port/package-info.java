/**
 * What may be asked of the chatroom service, {@link tachyon.chatroom.port.ChatroomGateway}, and how it may fail,
 * {@link tachyon.chatroom.port.ChatroomException}.
 *
 * <p>Every failure is unchecked and belongs to one sealed family. It names the operation, and its
 * {@linkplain tachyon.chatroom.port.ChatroomException#outcome() outcome} says whether what was asked for may have
 * happened.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.port;

import org.jspecify.annotations.NullMarked;
