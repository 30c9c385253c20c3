/**
 * A small, strict HTTP/1.1 server without TLS: {@link tachyon.chatroom.emulator.http.HttpServer}. Not exported.
 *
 * <p>A connection has a thread. {@code RequestReader} reads a request completely, {@code MessageBody} its body, the
 * {@link tachyon.chatroom.emulator.http.HttpHandler} creates the response, and {@code ResponseWriter} writes it. A request that
 * violates RFC 9112 has an {@link tachyon.chatroom.emulator.http.HttpException}, whose response the handler creates, too;
 * the connection then ends, because the next request's first byte is unknown.
 */
@NullMarked
package tachyon.chatroom.emulator.http;

import org.jspecify.annotations.NullMarked;
