/**
 * The REST dialect of the chatroom service, said once: routes, headers, percent-encoding, JSON, statuses.
 *
 * <p>It is pure: values to bytes, and a status, headers and bytes to a value or a failure. It never does I/O, so that
 * blocking and asynchronous clients and a server can all use it. Only this library's own modules may.
 *
 * <p>For a call, an adapter begins an {@link tachyon.chatroom.wire.Exchange}, sends what
 * {@link tachyon.chatroom.wire.ApiPaths}, {@link tachyon.chatroom.wire.ApiHeaders} and
 * {@link tachyon.chatroom.wire.RequestJson} say, and puts what comes back into an {@link tachyon.chatroom.wire.Answer},
 * which the operation's {@link tachyon.chatroom.wire.RestOperation} reads. The emulator goes the other way.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="RequestContext, observability, resilience, adapter, then wire, which is highlighted, then the service">
 */
@NullMarked
package tachyon.chatroom.wire;

import org.jspecify.annotations.NullMarked;
