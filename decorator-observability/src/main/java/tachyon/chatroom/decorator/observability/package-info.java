/**
 * Metrics, traces and redacted log lines of the calls through any gateway:
 * {@link tachyon.chatroom.decorator.observability.ObservedChatrooms}.
 *
 * <p>A call starts an observation, goes on to the gateway inside, and ends the observation with what comes back: the value
 * or the failure, which reaches the caller as it is. Put outside of resilience it sees calls; put inside, attempts.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, then observability, which is highlighted, then resilience, the adapter, wire and the service">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.decorator.observability;

import org.jspecify.annotations.NullMarked;
