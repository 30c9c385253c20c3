package tachyon.chatroom.adapter.inmemory;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import tachyon.chatroom.port.ChatroomGateway;

/** A Dagger module that provides one empty {@link InMemoryChatrooms}, which is also the {@link ChatroomGateway}. */
@Module
public abstract class InMemoryChatroomModule {
    private InMemoryChatroomModule() {}

    @Provides
    @Singleton
    static InMemoryChatrooms inMemoryChatrooms() {
        return InMemoryChatrooms.builder().build();
    }

    @Binds
    abstract ChatroomGateway chatroomGateway(InMemoryChatrooms chatrooms);
}
