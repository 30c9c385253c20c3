/**
 * The response side of the wire format: checks a response's headers, buffers its body within limits and decodes it to the
 * body of a success or to a {@link tachyon.chatroom.port.ServiceException}.
 *
 * <p>An adapter passes the headers to {@link tachyon.chatroom.wire.response.HeaderPolicy}, fills a
 * {@link tachyon.chatroom.wire.response.ResponseBuffer} and passes it to
 * {@link tachyon.chatroom.wire.response.ResponseDecoder}.
 */
@NullMarked
package tachyon.chatroom.wire.response;

import org.jspecify.annotations.NullMarked;
