package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

class ResponseJsonTest {
    private static final Chatroom CHATROOM = Chatroom.builder()
            .id("ch_1")
            .name("Gr\u00fc\u00dfe")
            .operatorId("tn_1")
            .ownerId("us_1")
            .metadata(JsonObject.builder().put("user_id", "us_1").build())
            .createdAt(Instant.parse("2026-01-02T03:04:05Z"))
            .updatedAt(Instant.parse("2026-01-02T03:04:05.123456789Z"))
            .build();
    private static final String CHATROOM_JSON =
            "{\"id\":\"ch_1\",\"name\":\"Gr\u00fc\u00dfe\",\"operator_id\":\"tn_1\","
                    + "\"owner_id\":\"us_1\",\"metadata\":{\"user_id\":\"us_1\"},"
                    + "\"created_at\":\"2026-01-02T03:04:05Z\",\"updated_at\":\"2026-01-02T03:04:05.123456789Z\"}";

    private static ChatMessage message(MessageContent content) {
        return ChatMessage.builder()
                .id("ms_1")
                .userId("us_1")
                .chatroomId("ch_1")
                .role(Role.ASSISTANT)
                .content(content)
                .createdAt(Instant.parse("2026-01-02T03:04:05.100Z"))
                .build();
    }

    private static void assertWrittenAndRead(MessageContent content, String json) {
        List<ChatMessage> messages = List.of(message(content));
        String expected = "{\"messages\":[{\"id\":\"ms_1\",\"user_id\":\"us_1\",\"chatroom_id\":\"ch_1\","
                + "\"role\":\"assistant\",\"content\":" + json + ",\"created_at\":\"2026-01-02T03:04:05.100Z\"}]}";

        byte[] written = ResponseJson.write(messages);

        assertThat(written).asString().isEqualTo(expected);
        assertThat(ResponseJson.read(RestOperation.LIST_MESSAGES, JsonReader.DEFAULT, written, written.length))
                .isEqualTo(messages);
    }

    @Test
    void writesAChatroomAndReadsItBack() {
        byte[] written = ResponseJson.write(CHATROOM);

        assertThat(written).asString().isEqualTo("{\"chatroom\":" + CHATROOM_JSON + "}");
        assertThat(ResponseJson.read(RestOperation.CREATE_CHATROOM, JsonReader.DEFAULT, written, written.length))
                .isEqualTo(CHATROOM);
        assertThat(ResponseJson.read(RestOperation.UPDATE_CHATROOM, JsonReader.DEFAULT, written, written.length))
                .isEqualTo(CHATROOM);
    }

    @Test
    void writesAPageAndReadsItBack() {
        ChatroomPage page = ChatroomPage.builder()
                .addChatrooms(CHATROOM, CHATROOM)
                .pageInfo(PageInfo.builder()
                        .currentPage(2)
                        .itemsPerPage(20)
                        .totalItems(2147483647)
                        .totalPages(3)
                        .build())
                .build();

        byte[] written = ResponseJson.write(page);

        assertThat(written)
                .asString()
                .isEqualTo("{\"chatrooms\":[" + CHATROOM_JSON + "," + CHATROOM_JSON + "],\"paginator\":{"
                        + "\"current_page\":2,\"items_per_page\":20,\"total_items\":2147483647,\"total_pages\":3}}");
        assertThat(ResponseJson.read(RestOperation.LIST_CHATROOMS, JsonReader.DEFAULT, written, written.length))
                .isEqualTo(page);
    }

    @Test
    void writesAnEmptyListOfMessages() {
        assertThat(ResponseJson.write(List.<ChatMessage>of())).asString().isEqualTo("{\"messages\":[]}");
    }

    @Test
    void writesEveryContentAndReadsItBack() {
        assertWrittenAndRead(new MessageContent.Text("Hi"), "{\"type\":\"text\",\"text\":\"Hi\"}");
        assertWrittenAndRead(new MessageContent.Image("i:1"), "{\"type\":\"image\",\"image\":\"i:1\"}");
        assertWrittenAndRead(new MessageContent.File("f:1"), "{\"type\":\"file\",\"file\":\"f:1\"}");
        assertWrittenAndRead(
                new MessageContent.ToolCall("tc_1", "search", "{}", Optional.empty()),
                "{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"search\",\"args\":\"{}\"}");
        assertWrittenAndRead(
                new MessageContent.ToolCall("tc_1", "search", "{}", Optional.of(false)),
                "{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"search\",\"args\":\"{}\","
                        + "\"is_client_tool\":false}");
        assertWrittenAndRead(
                new MessageContent.ToolResult("tc_1", "search", "ok"),
                "{\"type\":\"tool-result\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"search\",\"result\":\"ok\"}");
        assertWrittenAndRead(
                new MessageContent.AttemptCompletion("done", Optional.empty()),
                "{\"type\":\"attempt-completion\",\"result\":\"done\"}");
        assertWrittenAndRead(
                new MessageContent.AttemptCompletion("done", Optional.of("open")),
                "{\"type\":\"attempt-completion\",\"result\":\"done\",\"command\":\"open\"}");
        assertWrittenAndRead(
                new MessageContent.Unknown(
                        JsonObject.builder().put("n", JsonValue.of(1)).build()),
                "{\"n\":1}");
    }

    @Test
    void ignoresTheBytesOfAnOperationWithoutAResponseBody() {
        byte[] bytes = {'{'};

        assertThat(ResponseJson.read(RestOperation.DELETE_CHATROOM, JsonReader.DEFAULT, bytes, 1))
                .isEqualTo(RestOperation.NoContent.INSTANCE);
        assertThat(ResponseJson.read(
                        RestOperation.DELETE_CHATROOM, JsonReader.DEFAULT, new ByteArrayInputStream(bytes)))
                .isEqualTo(RestOperation.NoContent.INSTANCE);
    }

    @Test
    void readsAStreamLikeAnArray() {
        byte[] written = ResponseJson.write(CHATROOM);

        assertThat(ResponseJson.read(
                        RestOperation.CREATE_CHATROOM, JsonReader.DEFAULT, new ByteArrayInputStream(written)))
                .isEqualTo(CHATROOM);
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> ResponseJson.read(
                        RestOperation.CREATE_CHATROOM, JsonReader.DEFAULT, new ByteArrayInputStream(new byte[0])))
                .withMessage("the body is empty");
    }

    @Test
    void writesAnError() {
        assertThat(ResponseJson.writeError("not_found", "No \"room\""))
                .asString()
                .isEqualTo("{\"code\":\"not_found\",\"message\":\"No \\\"room\\\"\"}");
    }
}
