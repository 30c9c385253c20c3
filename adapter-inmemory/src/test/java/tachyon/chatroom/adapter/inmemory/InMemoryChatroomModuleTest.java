package tachyon.chatroom.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.Component;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.ChatroomGateway;

class InMemoryChatroomModuleTest {
    @Singleton
    @Component(modules = InMemoryChatroomModule.class)
    interface Application {
        Reception reception();

        InMemoryChatrooms chatrooms();
    }

    static final class Reception {
        private final ChatroomGateway chatrooms;

        @Inject
        Reception(ChatroomGateway chatrooms) {
            this.chatrooms = chatrooms;
        }
    }

    private final Application application = DaggerInMemoryChatroomModuleTest_Application.create();

    @Test
    void injectsTheGateway() {
        application.reception().chatrooms.createChatroom(Service.named("from Dagger"));

        assertThat(Service.names(application.chatrooms())).containsExactly("from Dagger");
    }

    @Test
    void providesOneServicePerComponent() {
        assertThat(application.reception().chatrooms).isSameAs(application.chatrooms());
    }

    @Test
    void providesDifferentServicesToDifferentComponents() {
        application.chatrooms().createChatroom(Service.named("here"));

        assertThat(Service.names(
                        DaggerInMemoryChatroomModuleTest_Application.create().chatrooms()))
                .isEmpty();
    }
}
