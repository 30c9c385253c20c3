package tachyon.chatroom.adapter.httpclient5;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/**
 * A Dagger module that provides one {@link ChatroomGateway} over Apache HttpClient 5. The component must bind
 * {@link ConnectionSettings}; the component's owner closes the gateway.
 */
@Module
public final class HttpClient5ChatroomModule {
    private HttpClient5ChatroomModule() {}

    @Provides
    @Singleton
    static ChatroomGateway chatroomGateway(ConnectionSettings settings) {
        return HttpClient5Chatrooms.create(settings);
    }
}
