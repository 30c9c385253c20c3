/**
 * Metrics, traces and redacted log lines of the calls through any gateway:
 * {@link tachyon.chatroom.decorator.observability.ObservedChatrooms}.
 *
 * <p>Each call starts an observation, calls the gateway inside, and stops the observation with the value or the
 * failure, which reaches the caller unchanged. Outside resilience an observation is a call; inside, it is an attempt.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, which is highlighted, resilience, adapter, service; the adapter uses the http
 *     module and wire">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.decorator.observability;

import org.jspecify.annotations.NullMarked;
