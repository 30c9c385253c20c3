/**
 * The framing of HTTP/1.1 responses (RFC 9112): a strict scanner of a connection's bytes, which finds the header section and
 * the end of each response before an HTTP library parses them.
 */
@NullMarked
package tachyon.chatroom.wire.framing;

import org.jspecify.annotations.NullMarked;
