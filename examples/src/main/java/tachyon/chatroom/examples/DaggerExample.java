package tachyon.chatroom.examples;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tachyon.chatroom.adapter.httpclient5.HttpClient5ChatroomModule;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** The Dagger example in README.md. */
final class DaggerExample {
    private DaggerExample() {}

    @Singleton
    @Component(modules = HttpClient5ChatroomModule.class) // or RetrofitChatroomModule
    interface AppComponent {
        Standups standups();

        ChatroomGateway chatrooms(); // for the application to close

        @Component.Factory
        interface Factory {
            AppComponent create(@BindsInstance ConnectionSettings settings);
        }
    }

    static final class Standups {
        private final ChatroomGateway chatrooms;

        @Inject
        Standups(ChatroomGateway chatrooms) {
            this.chatrooms = chatrooms;
        }

        Chatroom open(String name) {
            return chatrooms.createChatroom(
                    CreateChatroomRequest.builder().name(name).build());
        }
    }
}
