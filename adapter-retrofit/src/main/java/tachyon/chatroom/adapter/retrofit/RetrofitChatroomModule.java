package tachyon.chatroom.adapter.retrofit;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * For Dagger: provides one {@link ChatroomGateway} over Retrofit. The component has to bind {@link ConnectionSettings},
 * and whoever owns the component closes the gateway.
 */
@Module
public final class RetrofitChatroomModule {
    private RetrofitChatroomModule() {}

    @Provides
    @Singleton
    static ChatroomGateway chatroomGateway(ConnectionSettings settings) {
        return new RetrofitGateway(RetrofitTransport.open(settings), settings);
    }
}
