package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;

class AlternateStatusesTest {
    private final InMemoryChatrooms chatrooms = InMemoryChatrooms.create();
    private final ChatroomEmulator emulator = ChatroomEmulator.startWithAlternateStatuses(chatrooms);
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
        chatrooms.close();
    }

    @Test
    void respondsWith201ToACreateAndAnUpdateAndWith200ToADelete() {
        HttpResponse<String> created = client.post("/v1/llms/chatrooms", "{\"name\":\"Room\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"name\":\"Room\"");

        String path = "/v1/llms/chatrooms/" + created.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> updated = client.patch(path, "{\"name\":\"Other\"}");
        assertThat(updated.statusCode()).isEqualTo(201);
        assertThat(updated.body()).contains("\"name\":\"Other\"");
        assertThat(client.get("/v1/llms/chatrooms").statusCode()).isEqualTo(200);

        HttpResponse<String> deleted = client.delete(path);
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).isEmpty();
        assertThat(client.get("/v1/llms/chatrooms").body()).contains("\"chatrooms\":[]");
    }
}
