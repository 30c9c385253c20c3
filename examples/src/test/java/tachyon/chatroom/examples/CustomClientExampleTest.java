package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

class CustomClientExampleTest {
    @Test
    void severalGatewaysShareOneHttpClient() throws IOException {
        try (ChatroomEmulator emulator = ChatroomEmulator.start();
                CloseableHttpClient client = CustomClientExample.httpClient()) {
            assertListsChatrooms(CustomClientExample.over(settings(emulator), client));
            assertListsChatrooms(CustomClientExample.over(settings(emulator), client));
        }
    }

    @Test
    void severalGatewaysShareOneOkHttpClient() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            var client = CustomClientExample.okHttpClient();
            assertListsChatrooms(CustomClientExample.over(settings(emulator), client));
            assertListsChatrooms(CustomClientExample.over(settings(emulator), client));
        }
    }

    private static void assertListsChatrooms(ChatroomGateway gateway) {
        try (gateway) {
            assertThat(gateway.listChatrooms(ListChatroomsRequest.builder().build())
                            .chatrooms())
                    .isEmpty();
        }
    }

    private static ConnectionSettings settings(ChatroomEmulator emulator) {
        return ConnectionSettings.builder()
                .baseUrl(emulator.baseUrl())
                .operatorId("tn_1")
                .accessToken("token")
                .build();
    }
}
