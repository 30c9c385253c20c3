package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Role;

class ChatroomOperationsTest {
    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private ChatroomEmulator emulator;
    private TestClient client;

    @BeforeEach
    void start() {
        emulator = ChatroomEmulator.start(chatrooms);
        client = new TestClient(emulator, "tn_1");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void createsAChatroomAndReturnsItInItsEnvelope() {
        HttpResponse<String> response = client.post("/v1/llms/chatrooms", """
                {"name": "Daily \\u00e9 standup", "metadata": {"user_id": "U4af4980629", "n": 1.10}}""");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body())
                .startsWith("{\"chatroom\":{")
                .contains("\"name\":\"Daily é standup\"")
                .contains("\"operator_id\":\"tn_1\"")
                .contains("\"metadata\":{\"user_id\":\"U4af4980629\",\"n\":1.10}")
                .contains("\"created_at\":\"")
                .endsWith("}}");
    }

    @Test
    void usesTheDefaultNameForACreateWithoutAName() {
        assertThat(client.post("/v1/llms/chatrooms", "{}").body()).contains("\"name\":\"New Room\"");
    }

    @Test
    void usesTheDefaultNameForACreateWithANullName() {
        HttpResponse<String> response = client.post("/v1/llms/chatrooms", "{\"name\":null,\"metadata\":{\"a\":1}}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"name\":\"New Room\"").contains("\"metadata\":{\"a\":1}");
    }

    @Test
    void keepsTheNameForAnUpdateWithANullName() {
        String id = create("{\"name\":\"Old\"}");

        HttpResponse<String> response =
                client.patch("/v1/llms/chatrooms/" + id, "{\"name\":null,\"metadata\":{\"a\":1}}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"name\":\"Old\"").contains("\"metadata\":{\"a\":1}");
    }

    @Test
    void updatesOnlyTheGivenFields() {
        String id = create("{\"name\":\"Old\",\"metadata\":{\"a\":1}}");

        HttpResponse<String> response = client.patch("/v1/llms/chatrooms/" + id, "{\"name\":\"Retro\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"chatroom\":{")
                .contains("\"id\":\"" + id + "\"")
                .contains("\"name\":\"Retro\"")
                .contains("\"metadata\":{\"a\":1}");
    }

    @Test
    void deletesAChatroom() {
        String id = create("{}");

        HttpResponse<String> response = client.delete("/v1/llms/chatrooms/" + id);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(client.delete("/v1/llms/chatrooms/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void listsAPageWithItsPaginator() {
        create("{\"name\":\"Retro 1\",\"metadata\":{\"user_id\":\"U1\"}}");
        create("{\"name\":\"Retro 2\",\"metadata\":{\"user_id\":\"U1\"}}");
        create("{\"name\":\"Retro 3\",\"metadata\":{\"user_id\":\"U2\"}}");
        create("{\"name\":\"Standup\",\"metadata\":{\"user_id\":\"U1\"}}");

        HttpResponse<String> response =
                client.get("/v1/llms/chatrooms?limit=1&offset=0&search=Retro&metadata_user_id=U1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"chatrooms\":[{")
                .contains("\"paginator\":{\"current_page\":", "\"items_per_page\":1", "\"total_items\":2")
                .containsOnlyOnce("\"name\":\"Retro ");
        assertThat(client.get("/v1/llms/chatrooms").body()).contains("\"total_items\":4");
    }

    @Test
    void listsMessagesInTheirEnvelope() {
        String id = create("{}");
        chatrooms.addMessage(ChatMessage.builder()
                .id("msg_1")
                .userId("U1")
                .chatroomId(id)
                .role(Role.ASSISTANT)
                .text("hello")
                .createdAt(Instant.parse("2026-01-02T03:04:05Z"))
                .build());

        HttpResponse<String> response = client.get("/v1/llms/chatrooms/" + id + "/messages?limit=10&offset=0&search=");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"messages\":[{")
                .contains("\"id\":\"msg_1\"", "\"role\":\"assistant\"", "\"type\":\"text\"", "\"text\":\"hello\"")
                .endsWith("}]}");
    }

    @Test
    void hidesAChatroomFromOtherOperators() {
        String id = create("{}");
        TestClient other = new TestClient(emulator, "tn_2");

        assertThat(other.get("/v1/llms/chatrooms").body()).contains("\"chatrooms\":[]");
        assertThat(other.patch("/v1/llms/chatrooms/" + id, "{}").statusCode()).isEqualTo(404);
        assertThat(other.delete("/v1/llms/chatrooms/" + id).statusCode()).isEqualTo(404);
        assertThat(client.delete("/v1/llms/chatrooms/" + id).statusCode()).isEqualTo(204);
    }

    private String create(String json) {
        String body = client.post("/v1/llms/chatrooms", json).body();
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return id.group(1);
    }
}
