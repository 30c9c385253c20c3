/**
 * The chatroom gateway over Apache HttpClient 5: {@link tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms}, or
 * with Dagger {@link tachyon.chatroom.adapter.httpclient5.HttpClient5ChatroomModule}.
 *
 * <p>A call asks for its token, and its total time begins. HttpClient 5 then sends once what the module
 * {@code tachyon.chatroom.wire} wrote. The answer is taken whole, within the limits of the settings, and that module reads
 * it. What goes wrong on the way is told apart by how far the call got, not by what the transport threw.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, the adapter over HttpClient 5, highlighted, wire and the service">
 */
@NullMarked
package tachyon.chatroom.adapter.httpclient5;

import org.jspecify.annotations.NullMarked;
