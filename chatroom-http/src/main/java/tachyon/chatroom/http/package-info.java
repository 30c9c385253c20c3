/**
 * The settings of a connection to a chatroom service, {@link tachyon.chatroom.http.ConnectionSettings}, for every HTTP
 * transport.
 *
 * <p>The settings configure an adapter when it creates a gateway. Every call of the gateway uses their address,
 * operator, overall timeout and limits. The {@link tachyon.chatroom.port.CallOptions} of a view override the operator,
 * the token and the timeout. The token supplier is called once for each attempt.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, adapter, service; the adapter uses the http module, which is highlighted,
 *     and wire">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.http;

import org.jspecify.annotations.NullMarked;
