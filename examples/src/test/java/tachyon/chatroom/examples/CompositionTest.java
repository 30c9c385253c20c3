package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServiceException;

class CompositionTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final InMemoryChatrooms service = InMemoryChatrooms.create();

    @Test
    void theGatewayOfTheDaggerModuleRetriesAndRecordsTheRetry() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start(service);
                ChatroomGateway chatrooms = DaggerComposedApp.factory()
                        .create(settings(emulator), observed())
                        .chatrooms()) {
            assertRecordsARetry(chatrooms, "httpclient5");
        }
    }

    @Test
    void composesAnotherTransportTheSameWay() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start(service);
                ChatroomGateway chatrooms =
                        ChatroomsModule.compose("retrofit", RetrofitChatrooms.create(settings(emulator)), observed())) {
            assertRecordsARetry(chatrooms, "retrofit");
        }
    }

    @Test
    void theScrapeHasTimersLongTaskTimersAndRetries() throws Exception {
        assertThat(PrometheusScrape.run())
                .contains("chatroom_call_seconds_count{effect=\"applied\",error=\"none\",operation=\"get_chatrooms\","
                        + "outcome=\"SUCCESS\",transport=\"httpclient5\"} 1")
                .contains("chatroom_call_seconds_count{effect=\"not_applied\",error=\"ChatroomNotFoundException\","
                        + "operation=\"delete_chatroom\",outcome=\"CLIENT_ERROR\",transport=\"httpclient5\"} 1")
                .contains("chatroom_call_active_seconds_count{operation=\"create_chatroom\","
                        + "transport=\"httpclient5\"} 0")
                .contains("chatroom_call_retry_total{operation=\"get_chatrooms\",transport=\"httpclient5\"} 1.0");
    }

    private void assertRecordsARetry(ChatroomGateway chatrooms, String transport) {
        service.failNextCall(ServiceException.of(Operation.LIST_CHATROOMS, 503));
        chatrooms.listChatrooms(ListChatroomsRequest.builder().build());

        assertThat(meters.get("chatroom.call")
                        .tags("outcome", "SUCCESS", "transport", transport)
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("chatroom.call.retry").counter().count()).isEqualTo(1);
    }

    private ObservationRegistry observed() {
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return registry;
    }

    private static ConnectionSettings settings(ChatroomEmulator emulator) {
        return ConnectionSettings.builder()
                .baseUrl(emulator.baseUrl())
                .operatorId("tn_1")
                .accessToken("token")
                .build();
    }
}
