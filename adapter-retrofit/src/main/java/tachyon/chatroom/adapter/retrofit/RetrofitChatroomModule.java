package tachyon.chatroom.adapter.retrofit;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A Dagger module that provides one {@link ChatroomGateway} over Retrofit and OkHttp. The component must bind
 * {@link ConnectionSettings}; the component's owner closes the gateway.
 */
@Module
public final class RetrofitChatroomModule {
    private RetrofitChatroomModule() {}

    @Provides
    @Singleton
    static ChatroomGateway chatroomGateway(ConnectionSettings settings) {
        return RetrofitChatrooms.create(settings);
    }
}
