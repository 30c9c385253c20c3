/**
 * A fake of the chatroom service in memory, for unit tests:
 * {@link tachyon.chatroom.adapter.inmemory.InMemoryChatrooms}, or with Dagger
 * {@link tachyon.chatroom.adapter.inmemory.InMemoryChatroomModule}.
 *
 * <p>A call runs completely on the calling thread. It fails if the gateway is closed, the thread is interrupted or a
 * failure is queued for it. Otherwise it reads or changes the chatrooms of its operator. Results and failures have the
 * same types as those of the HTTP adapters.
 *
 * <p><img src="doc-files/flow.svg" alt="Caller, observability, resilience, then the in-memory adapter, which is
 *     highlighted and holds the chatrooms in this JVM">
 */
@NullMarked
package tachyon.chatroom.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
