/**
 * The REST dialect of the chatroom service, said once: routes, headers, percent-encoding, JSON, statuses.
 *
 * <p>It is pure: values to bytes, and a status, headers and bytes to a value or a failure. It never does I/O, so that
 * blocking and asynchronous clients and a server can all use it. Only this library's own modules may.
 */
@NullMarked
package tachyon.chatroom.wire;

import org.jspecify.annotations.NullMarked;
