package tachyon.chatroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.httpclient5.HttpClient5Chatrooms;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.adapter.retrofit.RetrofitChatrooms;
import tachyon.chatroom.emulator.ChatroomEmulator;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.port.ChatroomGateway;

class QuickStartTest {
    private static final List<String> EXPECTED = List.of(
            "Daily standup {\"user_id\":\"U4af4980629\"}",
            "Retro",
            "1 found: Retro",
            "0 messages",
            "deleted",
            "ChatroomNotFoundException, NOT_APPLIED");

    @Test
    void everyTransportYieldsTheSameResults() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            ConnectionSettings settings = ConnectionSettings.builder()
                    .baseUrl(emulator.baseUrl())
                    .operatorId("tn_test")
                    .accessToken("token")
                    .build();
            for (ChatroomGateway gateway : List.of(
                    HttpClient5Chatrooms.create(settings),
                    RetrofitChatrooms.create(settings),
                    InMemoryChatrooms.create())) {
                try (gateway) {
                    assertThat(ShortProgram.run(gateway)).isEqualTo(EXPECTED);
                }
            }
        }
    }

    @Test
    void runsWithoutAService() {
        assertThatCode(() -> QuickStart.run(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void namesAMissingVariableInOneLine() {
        assertThatThrownBy(() -> ServiceFromEnvironment.read(
                        Map.of("CHATROOM_BASE_URL", "https://chat.example.com", "CHATROOM_TOKEN", "t0ken")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CHATROOM_OPERATOR_ID not set;")
                .hasMessageNotContaining("t0ken")
                .hasMessageNotContaining("\n");
    }

    @Test
    void showsAnUnreachableServiceInTheTable() {
        String baseUrl;
        try (ChatroomEmulator stopped = ChatroomEmulator.start()) {
            baseUrl = stopped.baseUrl();
        }
        try (ChatroomGateway chatrooms = HttpClient5Chatrooms.create(ConnectionSettings.builder()
                .baseUrl(baseUrl)
                .operatorId("tn_test")
                .accessToken("token")
                .build())) {
            assertThat(ShortProgram.run(chatrooms))
                    .containsExactly("ConnectFailedException, NOT_APPLIED", "-", "-", "-", "-", "-");
        }
    }

    @Test
    void readsTheServiceFromThreeVariables() {
        Optional<ConnectionSettings> settings = ServiceFromEnvironment.read(Map.of(
                "CHATROOM_BASE_URL", "https://chat.example.com",
                "CHATROOM_OPERATOR_ID", "tn_1",
                "CHATROOM_TOKEN", "t0ken"));

        assertThat(settings).hasValueSatisfying(service -> {
            assertThat(service.baseUrl()).hasToString("https://chat.example.com/");
            assertThat(service.operatorId()).hasToString("tn_1");
            assertThat(service.accessToken().get()).isEqualTo("t0ken");
        });
        assertThat(settings.toString()).doesNotContain("t0ken");
    }
}
