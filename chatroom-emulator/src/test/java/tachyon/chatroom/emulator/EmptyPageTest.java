package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A limit of 0, which the service's reference allows without a specified response. */
class EmptyPageTest {
    private final ChatroomEmulator emulator = ChatroomEmulator.start();
    private final TestClient client = new TestClient(emulator, "tn_1");

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void listsNoChatroomsButTheirTotal() {
        client.post("/v1/llms/chatrooms", "{\"name\":\"Daily\"}");
        client.post("/v1/llms/chatrooms", "{\"name\":\"Retro\"}");

        assertThat(client.get("/v1/llms/chatrooms?limit=0").body())
                .isEqualTo("{\"chatrooms\":[],\"paginator\":"
                        + "{\"current_page\":1,\"items_per_page\":0,\"total_items\":2,\"total_pages\":0}}");
        assertThat(client.get("/v1/llms/chatrooms?limit=0&offset=5&search=Retro")
                        .body())
                .contains("\"total_items\":1");
    }

    @Test
    void namesTheLimitsThatItAccepts() {
        assertThat(client.get("/v1/llms/chatrooms?limit=101").body())
                .contains("limit: must be between 0 and 100, is 101");
        assertThat(client.get("/v1/llms/chatrooms?limit=-1").body())
                .contains("limit: must be between 0 and 100, is -1");
        assertThat(client.get("/v1/llms/chatrooms/ch_1/messages?limit=-1&offset=0&search=")
                        .body())
                .contains("limit: must be between 0 and 2147483647, is -1");
    }

    @Test
    void listsNoMessagesOfAnExistingChatroom() {
        String json = client.post("/v1/llms/chatrooms", "{}").body();
        String id = json.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(client.get("/v1/llms/chatrooms/" + id + "/messages?limit=0&offset=0&search=")
                        .body())
                .isEqualTo("{\"messages\":[]}");
        assertThat(client.get("/v1/llms/chatrooms/ch_none/messages?limit=0&offset=0&search=")
                        .statusCode())
                .isEqualTo(404);
    }
}
