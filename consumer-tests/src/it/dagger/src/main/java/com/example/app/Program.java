package com.example.app;

import com.example.service.StubService;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import tachyon.chatroom.adapter.httpclient5.HttpClient5ChatroomModule;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

public final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
        try (StubService service = StubService.start()) {
            AppComponent app = DaggerProgram_AppComponent.factory()
                    .create(ConnectionSettings.builder()
                            .baseUrl(service.baseUrl())
                            .operatorId("tn_1")
                            .accessToken(() -> "secret")
                            .build());
            try (ChatroomGateway chatrooms = app.chatrooms()) {
                if (app.standups().chatrooms != chatrooms) {
                    throw new AssertionError("the component made two gateways");
                }
                Chatroom room = app.standups().open("Daily standup");
                System.out.println("created " + room.id() + " in " + Program.class.getModule());
            }
        }
    }

    @Singleton
    @Component(modules = HttpClient5ChatroomModule.class)
    interface AppComponent {
        Standups standups();

        ChatroomGateway chatrooms();

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
