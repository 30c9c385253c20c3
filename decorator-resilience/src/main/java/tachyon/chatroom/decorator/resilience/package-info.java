/**
 * Safe repeats within one deadline, circuit breaker, rate limit and bulkhead around any gateway:
 * {@link tachyon.chatroom.decorator.resilience.ResilientChatrooms}.
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.decorator.resilience;

import org.jspecify.annotations.NullMarked;
