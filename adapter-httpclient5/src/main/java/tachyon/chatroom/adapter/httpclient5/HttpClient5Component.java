package tachyon.chatroom.adapter.httpclient5;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** What stands behind {@link HttpClient5Chatrooms#connect(ConnectionSettings)}. */
@Singleton
@Component(modules = HttpClient5ChatroomModule.class)
interface HttpClient5Component {
    ChatroomGateway gateway();

    @Component.Factory
    interface Factory {
        HttpClient5Component create(@BindsInstance ConnectionSettings settings);
    }
}
