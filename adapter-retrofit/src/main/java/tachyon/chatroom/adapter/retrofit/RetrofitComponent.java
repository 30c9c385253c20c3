package tachyon.chatroom.adapter.retrofit;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** What stands behind {@link RetrofitChatrooms#connect(ConnectionSettings)}. */
@Singleton
@Component(modules = RetrofitChatroomModule.class)
interface RetrofitComponent {
    ChatroomGateway gateway();

    @Component.Factory
    interface Factory {
        RetrofitComponent create(@BindsInstance ConnectionSettings settings);
    }
}
