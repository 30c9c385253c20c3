/**
 * The REST API of the chatroom service: its operations, paths, parameters and headers, and percent-encoding.
 *
 * <p>{@link tachyon.chatroom.wire.RestOperation} describes each operation once. Clients and the emulator read that
 * description. The package {@code tachyon.chatroom.wire.json} reads and writes bodies, and
 * {@code tachyon.chatroom.wire.response} decodes responses.
 *
 * <p>The module is pure. It opens no socket or file, reads no clock or system property, and starts no thread. Blocking clients, asynchronous clients and servers can use it. It is exported to
 * this library's own modules only.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, adapter, service; the adapter uses the http module and wire, which is
 *     highlighted">
 */
@NullMarked
package tachyon.chatroom.wire;

import org.jspecify.annotations.NullMarked;
