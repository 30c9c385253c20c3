package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.CallOptions;

class FirstCallTest {
    @Test
    void createsAChatroom() {
        InMemoryChatrooms service = InMemoryChatrooms.create();
        try (ChatroomEmulator emulator = ChatroomEmulator.start(service)) {
            FirstCall.create(emulator.baseUrl(), () -> "token");
        }

        CallOptions operator = CallOptions.builder()
                .operatorId("tn_01hjryxysgey07h5jz5wagqj0m")
                .build();
        assertThat(service.withOptions(operator)
                        .listAllChatrooms(ListChatroomsRequest.builder().build()))
                .extracting(Chatroom::name)
                .containsExactly("Daily standup");
    }

    @Test
    void keepsTheConfiguredValues() {
        ConnectionSettings settings = FirstCall.configured(() -> "token");

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.maxConnections()).isEqualTo(128);
    }
}
