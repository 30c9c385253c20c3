package tachyon.chatroom.examples;

import dagger.BindsInstance;
import dagger.Component;
import io.micrometer.observation.ObservationRegistry;
import jakarta.inject.Singleton;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** An application whose gateway {@link ChatroomsModule} composes. */
@Singleton
@Component(modules = ChatroomsModule.class)
interface ComposedApp {
    ChatroomGateway chatrooms();

    @Component.Factory
    interface Factory {
        ComposedApp create(@BindsInstance ConnectionSettings settings, @BindsInstance ObservationRegistry registry);
    }
}
