/**
 * The chatroom gateway over Retrofit and OkHttp: {@link tachyon.chatroom.adapter.retrofit.RetrofitChatrooms}, or with
 * Dagger {@link tachyon.chatroom.adapter.retrofit.RetrofitChatroomModule}.
 *
 * <p>A call calls the token supplier. Then its overall timeout starts. Retrofit sends the request once, and a
 * network interceptor reads the whole response within the limits of the settings. A failure's class and outcome
 * follow from the progress of the exchange, not from the transport's exception.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, the adapter over Retrofit, highlighted, and the service; the adapter uses
 *     the http module and wire">
 */
@NullMarked
package tachyon.chatroom.adapter.retrofit;

import org.jspecify.annotations.NullMarked;
