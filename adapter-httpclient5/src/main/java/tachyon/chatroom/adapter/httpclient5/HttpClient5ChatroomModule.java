package tachyon.chatroom.adapter.httpclient5;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * For Dagger: provides one {@link ChatroomGateway} over Apache HttpClient 5. The component has to bind
 * {@link ConnectionSettings}, and whoever owns the component closes the gateway.
 */
@Module
public final class HttpClient5ChatroomModule {
    private HttpClient5ChatroomModule() {}

    @Provides
    @Singleton
    static ChatroomGateway chatroomGateway(ConnectionSettings settings) {
        return new HttpClient5Gateway(HttpClient5Transport.open(settings), settings);
    }
}
