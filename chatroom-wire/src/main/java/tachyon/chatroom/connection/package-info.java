/**
 * How to reach a chatroom service: {@link tachyon.chatroom.connection.ConnectionSettings}, whatever the transport.
 *
 * <p>An adapter is opened with them, and from then on every call has its address, operator, total time and limits from
 * here. A view's {@link tachyon.chatroom.port.CallOptions} go before the operator, the token and the total time. The
 * supplier of access tokens is asked once for each attempt.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="The settings, highlighted, go into the adapter and wire, the two steps before the service">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.connection;

import org.jspecify.annotations.NullMarked;
