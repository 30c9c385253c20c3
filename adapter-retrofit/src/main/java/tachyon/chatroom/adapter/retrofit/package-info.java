/**
 * The chatroom gateway over Retrofit and OkHttp: {@link tachyon.chatroom.adapter.retrofit.RetrofitChatrooms}, or with
 * Dagger {@link tachyon.chatroom.adapter.retrofit.RetrofitChatroomModule}.
 *
 * <p>A call asks for its token, and its total time begins. OkHttp then sends once what the module
 * {@code tachyon.chatroom.wire} wrote. The answer is taken whole, within the limits of the settings, and that module reads
 * it. What goes wrong on the way is told apart by how far the call got, not by what the transport threw.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, the adapter over Retrofit, highlighted, wire and the service">
 */
@NullMarked
package tachyon.chatroom.adapter.retrofit;

import org.jspecify.annotations.NullMarked;
