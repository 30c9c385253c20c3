/**
 * Metrics, traces and redacted log lines of the calls through any gateway:
 * {@link tachyon.chatroom.decorator.observability.ObservedChatrooms}.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.decorator.observability;

import org.jspecify.annotations.NullMarked;
