package tachyon.chatroom.examples;

import dagger.Module;
import dagger.Provides;
import io.micrometer.observation.ObservationRegistry;
import jakarta.inject.Singleton;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.port.ChatroomGateway;

/** Where the gateway of an application is put together: the transport, patience around it, eyes around both. */
@Module
final class ChatroomsModule {
    private ChatroomsModule() {}

    @Provides
    @Singleton
    static ChatroomGateway chatrooms(ConnectionSettings settings, ObservationRegistry registry) {
        return compose("httpclient5", HttpClient5Chatrooms.create(settings), registry); // the line to change
    }

    static ChatroomGateway compose(String name, ChatroomGateway transport, ObservationRegistry registry) {
        ChatroomGateway patient = ResilientChatrooms.wrap(
                transport,
                ResilienceSettings.builder()
                        .onRetry(ObservedChatrooms.retryListener(registry)) // so that the observation shows repeats
                        .build());
        return ObservedChatrooms.wrap(
                patient,
                ObservabilitySettings.builder()
                        .observationRegistry(registry)
                        .transport(name)
                        .build());
    }
}
