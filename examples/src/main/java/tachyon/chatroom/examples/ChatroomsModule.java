package tachyon.chatroom.examples;

import dagger.Module;
import dagger.Provides;
import io.micrometer.observation.ObservationRegistry;
import jakarta.inject.Singleton;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.decorator.observability.ObservabilitySettings;
import tachyon.chatroom.decorator.observability.ObservedChatrooms;
import tachyon.chatroom.decorator.resilience.ResilienceSettings;
import tachyon.chatroom.decorator.resilience.ResilientChatrooms;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

/** The module that composes an application's gateway: a transport, resilience around it, observability around both. */
@Module
final class ChatroomsModule {
    private ChatroomsModule() {}

    @Provides
    @Singleton
    static ChatroomGateway chatrooms(ConnectionSettings settings, ObservationRegistry registry) {
        return compose("httpclient5", HttpClient5Chatrooms.create(settings), registry); // the line to change
    }

    static ChatroomGateway compose(String name, ChatroomGateway transport, ObservationRegistry registry) {
        ChatroomGateway resilient = ResilientChatrooms.wrap(
                transport,
                ResilienceSettings.builder()
                        .onRetry(ObservedChatrooms.retryListener(registry)) // adds retries to the observation
                        .build());
        return ObservedChatrooms.wrap(
                resilient,
                ObservabilitySettings.builder()
                        .observationRegistry(registry)
                        .transport(name)
                        .build());
    }
}
