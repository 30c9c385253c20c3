package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {
    @TempDir
    Path folder;

    private Path seed(String json) throws IOException {
        return Files.writeString(folder.resolve("seed.json"), json);
    }

    @Test
    void servesChatroomsAndMessagesOfTheFile() throws IOException {
        Path file = seed("""
                {"chatrooms": [
                   {"id": "ch_1", "name": "Daily", "operator_id": "tn_1", "owner_id": "us_1",
                    "metadata": {"user_id": "U1"}, "created_at": "2025-01-02T03:04:05+01:00",
                    "updated_at": "2025-01-02T03:04:05Z"},
                   {"id": "ch_2", "operator_id": "tn_2", "created_at": "2025-01-02T03:04:05Z"}],
                 "messages": [
                   {"id": "m_1", "user_id": "us_1", "chatroom_id": "ch_1", "role": "assistant",
                    "content": {"type": "file", "file": "a.txt"}, "created_at": "2025-01-02T03:04:06Z"},
                   {"chatroom_id": "ch_1", "content": "hello", "created_at": "2025-01-02T03:04:07Z"}]}
                """);
        try (ChatroomEmulator emulator =
                ChatroomEmulator.builder().gateway(SeedFile.read(file), true).start()) {
            assertThat(new TestClient(emulator, "tn_1")
                            .get("/v1/llms/chatrooms")
                            .body())
                    .startsWith("{\"chatrooms\":[{\"id\":\"ch_1\",\"name\":\"Daily\",\"operator_id\":\"tn_1\","
                            + "\"owner_id\":\"us_1\",\"metadata\":{\"user_id\":\"U1\"},"
                            + "\"created_at\":\"2025-01-02T02:04:05Z\",\"updated_at\":\"2025-01-02T03:04:05Z\"}]");
            assertThat(new TestClient(emulator, "tn_2")
                            .get("/v1/llms/chatrooms")
                            .body())
                    .contains("{\"id\":\"ch_2\",\"name\":\"New Room\",\"operator_id\":\"tn_2\","
                            + "\"owner_id\":\"tn_2\",\"metadata\":{},\"created_at\":\"2025-01-02T03:04:05Z\","
                            + "\"updated_at\":\"2025-01-02T03:04:05Z\"}");
            assertThat(new TestClient(emulator, "tn_1")
                            .get("/v1/llms/chatrooms/ch_1/messages?limit=9&offset=0&search=")
                            .body())
                    .isEqualTo("{\"messages\":[{\"id\":\"m_1\",\"user_id\":\"us_1\",\"chatroom_id\":\"ch_1\","
                            + "\"role\":\"assistant\",\"content\":{\"type\":\"file\",\"file\":\"a.txt\"},"
                            + "\"created_at\":\"2025-01-02T03:04:06Z\"},{\"id\":\"msg_2\",\"user_id\":\"us_seed\","
                            + "\"chatroom_id\":\"ch_1\",\"role\":\"user\",\"content\":{\"type\":\"text\","
                            + "\"text\":\"hello\"},\"created_at\":\"2025-01-02T03:04:07Z\"}]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|\"\": object expected, array found",
                "{|the file is not valid JSON, at line 1, column 2",
                "{\"rooms\":[]}|/rooms: is not a known member",
                "{\"a/b~\":[]}|/a~1b~0: is not a known member",
                "{\"chatrooms\":{}}|/chatrooms: array expected, object found",
                "{\"chatrooms\":[null]}|/chatrooms/0: object expected, null found",
                "{\"chatrooms\":[{\"operator_id\":\"tn_1\"}]}|/chatrooms/0/id: is missing",
                "{\"chatrooms\":[{\"id\":\"ch_1\"}]}|/chatrooms/0/operator_id: is missing",
                "{\"chatrooms\":[{\"id\":1,\"operator_id\":\"t\"}]}|/chatrooms/0/id: string expected, number found",
                "{\"chatrooms\":[{\"id\":null,\"operator_id\":\"t\"}]}|/chatrooms/0/id: must not be null",
                "{\"chatrooms\":[{\"id\":\" \",\"operator_id\":\"t\"}]}|/chatrooms/0/id: must not be blank",
                "{\"chatrooms\":[{\"id\":\"a\",\"operator_id\":\"a b\"}]}|/chatrooms/0/operator_id: must hold only"
                        + " visible ASCII characters (0x21 to 0x7E), found U+0020 at index 1",
                "{\"chatrooms\":[{\"id\":\"a\",\"operator_id\":\"t\",\"owner_id\":\"\"}]}"
                        + "|/chatrooms/0/owner_id: must not be blank",
                "{\"chatrooms\":[{\"id\":\"a\",\"operator_id\":\"t\",\"nmae\":\"\"}]}"
                        + "|/chatrooms/0/nmae: is not a known member",
                "{\"chatrooms\":[{\"id\":\"a\",\"operator_id\":\"t\",\"created_at\":\"today\"}]}"
                        + "|/chatrooms/0/created_at: must be a date-time of RFC 3339, such as 2025-01-02T03:04:05Z",
                "{\"chatrooms\":[{\"id\":\"a\",\"operator_id\":\"t\",\"created_at\":\"+10000-01-01T00:00:00Z\"}]}"
                        + "|/chatrooms/0/created_at: must be a date-time of RFC 3339, such as 2025-01-02T03:04:05Z",
                "{\"chatrooms\":[{\"id\":\"a\",\"operator_id\":\"t\"},{\"id\":\"a\",\"operator_id\":\"t\"}]}"
                        + "|/chatrooms/1/id: must not be in use, is a",
                "{\"messages\":[{\"chatroom_id\":\"a\",\"content\":\"x\"}]}"
                        + "|/messages/0/chatroom_id: must identify an existing chatroom, is a",
                "{\"messages\":[{\"chatroom_id\":\"a\"}]}|/messages/0/content: is missing",
                "{\"messages\":[{\"chatroom_id\":\"a\",\"content\":null}]}|/messages/0/content: must not be null",
            })
    void namesThePointerOfAViolation(String json, String message) throws IOException {
        Path file = seed(json);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeedFile.read(file))
                .withMessage("--seed: " + file + ": " + message);
    }
}
