/**
 * Safe retries within one overall timeout, circuit breaker, rate limiter and bulkhead around any gateway:
 * {@link tachyon.chatroom.decorator.resilience.ResilientChatrooms}.
 *
 * <p>A call is one attempt or more. Each attempt passes the circuit breaker, the rate limiter and the bulkhead, and
 * then calls the gateway inside with the remaining time. After a failure that is safe to retry, the decorator waits
 * and starts the next attempt. The caller gets the value of the attempt that succeeds, or the last failure, with the
 * earlier ones suppressed.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, which is highlighted, adapter, service; the adapter uses the http
 *     module and wire">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.decorator.resilience;

import org.jspecify.annotations.NullMarked;
