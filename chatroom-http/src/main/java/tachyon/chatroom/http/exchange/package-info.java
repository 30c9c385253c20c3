/**
 * The parts that the HTTP adapters share, independent of the HTTP client.
 *
 * <p>{@link tachyon.chatroom.http.exchange.ExchangeRegistry} starts an {@link tachyon.chatroom.http.exchange.Exchange} for a
 * call, and ends those in flight when the gateway closes. The adapter records the exchange's progress in its
 * {@link tachyon.chatroom.http.exchange.ExchangeState}, from which {@link tachyon.chatroom.http.exchange.ExchangeFailures}
 * derives the failure and its outcome. {@link tachyon.chatroom.http.exchange.RequestHeaders} lists the headers of every
 * request, and {@link tachyon.chatroom.http.exchange.ResponseReader} reads every response.
 */
@NullMarked
package tachyon.chatroom.http.exchange;

import org.jspecify.annotations.NullMarked;
