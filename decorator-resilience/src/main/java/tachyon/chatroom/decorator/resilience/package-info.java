/**
 * Safe repeats within one deadline, circuit breaker, rate limit and bulkhead around any gateway:
 * {@link tachyon.chatroom.decorator.resilience.ResilientChatrooms}.
 *
 * <p>A call becomes attempts. The circuit breaker, the rate limiter and the bulkhead let each through, and the gateway inside
 * makes it with the time that is left. After a failure that is safe to repeat comes a wait, and the next attempt. The caller
 * gets the value of the attempt that succeeds, or the last failure, with the earlier ones suppressed.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, then resilience, which is highlighted, then the adapter, wire and the service">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.decorator.resilience;

import org.jspecify.annotations.NullMarked;
