/**
 * The chatroom service's behaviour in memory, for unit tests:
 * {@link tachyon.chatroom.adapter.inmemory.InMemoryChatrooms}, or with Dagger
 * {@link tachyon.chatroom.adapter.inmemory.InMemoryChatroomModule}.
 */
@NullMarked
package tachyon.chatroom.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
