/**
 * The chatroom gateway over Apache HttpClient 5: {@link tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms}, or
 * with Dagger {@link tachyon.chatroom.adapter.httpclient5.HttpClient5ChatroomModule}.
 *
 * <p>A call calls the token supplier. Then its overall timeout starts. HttpClient 5 sends the request once, and the
 * whole response is read within the limits of the settings. A failure's class and outcome follow from the progress of the
 * exchange, not from the transport's exception.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, the adapter over HttpClient 5, highlighted, and the service; the adapter
 *     uses the http module and wire">
 */
@NullMarked
package tachyon.chatroom.adapter.httpclient5;

import org.jspecify.annotations.NullMarked;
