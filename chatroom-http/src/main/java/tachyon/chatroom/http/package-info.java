/**
 * The settings of a connection to a chatroom service, {@link tachyon.chatroom.http.ConnectionSettings}, for every HTTP
 * transport.
 *
 * <p>A gateway is created with settings; every call uses their address, operator, overall timeout and limits. The
 * {@link tachyon.chatroom.port.CallOptions} of a view override the operator, the token and the timeout. The token supplier is
 * called once for each attempt.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="The settings, highlighted, configure the adapter and wire, the two steps before the service">
 */
@NullMarked
@ImmutablesStyle
package tachyon.chatroom.http;

import org.jspecify.annotations.NullMarked;
