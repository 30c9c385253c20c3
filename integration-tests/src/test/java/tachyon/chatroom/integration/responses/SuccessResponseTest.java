package tachyon.chatroom.integration.responses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.PageInfo;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.WireMockTransportTest;

/** Documented success responses, with additional unknown fields. */
class SuccessResponseTest extends WireMockTransportTest {
    private static final ChatroomId ROOM_1 = ChatroomId.of("ch_1");

    private static final String CHANGED_ROOM = """
            {"trace": [1, {"a": null}],
             "chatroom": {
               "id": "ch_1", "name": "Räum 😀", "operator_id": "tn_1", "owner_id": "us_1",
               "metadata": {"user_id": "us_9", "deep": [1.50, true, null]},
               "created_at": "2025-01-02T12:04:05.123456789+09:00",
               "updated_at": "2025-01-01T22:34:05-04:30",
               "colour": {"unknown": ["field"]}}}
            """;

    private static final Chatroom EXPECTED = Chatroom.builder()
            .id("ch_1")
            .name("Räum 😀")
            .operatorId("tn_1")
            .ownerId("us_1")
            .metadata(JsonObject.builder()
                    .put("user_id", "us_9")
                    .put("deep", JsonArray.of(new JsonNumber("1.50"), JsonValue.of(true), JsonValue.ofNull()))
                    .build())
            .createdAt(Instant.parse("2025-01-02T03:04:05.123456789Z"))
            .updatedAt(Instant.parse("2025-01-02T03:04:05Z"))
            .build();

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsACreatedChatroom(Transport transport) {
        respondWith(json(200, CHANGED_ROOM));
        assertThat(createGateway(transport).createChatroom(CREATE)).isEqualTo(EXPECTED);
        assertOneRequest();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsAnUpdatedChatroom(Transport transport) {
        respondWith(json(200, CHANGED_ROOM).withHeader("Content-Type", "application/problem+json; charset=utf-8"));
        assertThat(createGateway(transport)
                        .updateChatroom(ROOM_1, UpdateChatroomRequest.builder().build()))
                .isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void acceptsAnEmptyResponseToADelete(Transport transport) {
        respondWith(aResponse().withStatus(204));
        var gateway = createGateway(transport);
        assertThatCode(() -> gateway.deleteChatroom(ROOM_1)).doesNotThrowAnyException();
        assertOneRequest();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsAPageAndItsPageInfo(Transport transport) {
        respondWith(json(200, """
                        {"chatrooms": [], "next": 3,
                         "paginator": {"current_page": 2, "items_per_page": 20, "total_items": 21, "total_pages": 2,
                                       "has_more": false}}
                        """));
        assertThat(createGateway(transport).listChatrooms(LIST))
                .isEqualTo(ChatroomPage.builder()
                        .pageInfo(PageInfo.builder()
                                .currentPage(2)
                                .itemsPerPage(20)
                                .totalItems(21)
                                .totalPages(2)
                                .build())
                        .build());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsEveryRoleAndContent(Transport transport) {
        respondWith(json(
                200,
                "{\"messages\":["
                        + String.join(
                                ",",
                                message("system", "{\"type\":\"text\",\"text\":\"hi\"}"),
                                message("user", "\"plain\""),
                                message("assistant", "{\"image\":\"https://x/i.png\",\"type\":\"image\"}"),
                                message("tool", "{\"type\":\"file\",\"file\":\"https://x/f\"}"),
                                message(
                                        "assistant",
                                        "{\"type\":\"tool-call\",\"tool_call_id\":\"c\",\"tool_name\":\"n\","
                                                + "\"args\":\"{}\",\"is_client_tool\":true}"),
                                message(
                                        "tool",
                                        "{\"type\":\"tool-result\",\"tool_call_id\":\"c\",\"tool_name\":\"n\","
                                                + "\"result\":\"r\"}"),
                                message("assistant", "{\"type\":\"attempt-completion\",\"result\":\"done\"}"),
                                message("oracle", "{\"type\":\"smell\",\"of\":\"roses\"}"))
                        + "]}"));
        List<ChatMessage> messages = createGateway(transport)
                .listMessages(ROOM_1, ListMessagesRequest.builder().build());

        assertThat(messages)
                .extracting(ChatMessage::content)
                .containsExactly(
                        new MessageContent.Text("hi"),
                        new MessageContent.Text("plain"),
                        new MessageContent.Image("https://x/i.png"),
                        new MessageContent.File("https://x/f"),
                        new MessageContent.ToolCall("c", "n", "{}", Optional.of(true)),
                        new MessageContent.ToolResult("c", "n", "r"),
                        new MessageContent.AttemptCompletion("done", Optional.empty()),
                        new MessageContent.Unknown(JsonObject.builder()
                                .put("type", "smell")
                                .put("of", "roses")
                                .build()));
        assertThat(messages)
                .extracting(ChatMessage::role)
                .containsExactly(
                        Role.SYSTEM,
                        Role.USER,
                        Role.ASSISTANT,
                        Role.TOOL,
                        Role.ASSISTANT,
                        Role.TOOL,
                        Role.ASSISTANT,
                        Role.of("oracle"));
        assertThat(messages.get(0).createdAt()).isEqualTo(Instant.parse("2025-01-02T03:04:05.5Z"));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void readsAGzippedResponse(Transport transport) throws IOException {
        respondWith(aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("Content-Encoding", "gzip")
                .withBody(gzip(CHANGED_ROOM)));
        assertThat(createGateway(transport).createChatroom(CREATE)).isEqualTo(EXPECTED);
    }

    private static String message(String role, String content) {
        return "{\"id\":\"m_1\",\"user_id\":\"us_1\",\"chatroom_id\":\"ch_1\",\"role\":\"" + role + "\","
                + "\"created_at\":\"2025-01-02T03:04:05.5Z\",\"content\":" + content + ",\"extra\":[{}]}";
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
