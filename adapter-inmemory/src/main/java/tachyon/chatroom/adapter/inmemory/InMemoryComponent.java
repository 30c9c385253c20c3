package tachyon.chatroom.adapter.inmemory;

import dagger.Component;
import jakarta.inject.Singleton;

/** What stands behind {@link InMemoryChatrooms#create()}. */
@Singleton
@Component(modules = InMemoryChatroomModule.class)
interface InMemoryComponent {
    InMemoryChatrooms chatrooms();
}
