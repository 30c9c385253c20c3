/**
 * The chatroom service's behaviour in memory, for unit tests:
 * {@link tachyon.chatroom.adapter.inmemory.InMemoryChatrooms}, or with Dagger
 * {@link tachyon.chatroom.adapter.inmemory.InMemoryChatroomModule}.
 *
 * <p>A call ends here, on the thread that makes it. It fails if the gateway is closed, the thread interrupted or a failure
 * planned for it; else it reads or changes the chatrooms of its operator. What comes back is what a transport would give.
 *
 * <p><img src="doc-files/flow.svg"
 *     alt="Caller, observability, resilience, then the adapter in memory, which is highlighted; wire and the service
 *     are not needed">
 */
@NullMarked
package tachyon.chatroom.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
