package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.wire.RestOperation;

class MessageReadingTest {
    private static ChatMessage messageWith(String field, String json) {
        return Documents.read(RestOperation.LIST_MESSAGES, Documents.messagesWith(field, json))
                .get(0);
    }

    private static MessageContent content(String json) {
        return messageWith("content", json).content();
    }

    @Test
    void readsEveryField() {
        ChatMessage message = messageWith("role", "\"tool\"");

        assertThat(message.id()).isEqualTo("ms_1");
        assertThat(message.userId()).isEqualTo(UserId.of("us_1"));
        assertThat(message.chatroomId()).isEqualTo(ChatroomId.of("ch_1"));
        assertThat(message.role()).isEqualTo(Role.TOOL);
        assertThat(message.content()).isEqualTo(new MessageContent.Text("Hi"));
        assertThat(message.createdAt()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void keepsTheOrder() {
        assertThat(Documents.read(
                        RestOperation.LIST_MESSAGES,
                        "{\"messages\":[" + Documents.MESSAGE + "," + Documents.MESSAGE.replace("ms_1", "ms_0") + "]}"))
                .extracting(ChatMessage::id)
                .containsExactly("ms_1", "ms_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "user", "assistant", "tool", "developer", "User", ""})
    void keepsEveryRole(String role) {
        assertThat(messageWith("role", "\"" + role + "\"").role().value()).isEqualTo(role);
    }

    @Test
    void readsEveryKnownContent() {
        assertThat(content("{\"type\":\"image\",\"image\":\"https://x/i\"}"))
                .isEqualTo(new MessageContent.Image("https://x/i"));
        assertThat(content("{\"type\":\"file\",\"file\":\"https://x/f\"}"))
                .isEqualTo(new MessageContent.File("https://x/f"));
        assertThat(content("{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"t\",\"args\":\"{}\"}"))
                .isEqualTo(new MessageContent.ToolCall("tc_1", "t", "{}", Optional.empty()));
        assertThat(content("{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"t\",\"args\":\"{}\","
                        + "\"is_client_tool\":true}"))
                .isEqualTo(new MessageContent.ToolCall("tc_1", "t", "{}", Optional.of(true)));
        assertThat(content("{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"t\",\"args\":\"{}\","
                        + "\"is_client_tool\":null}"))
                .isEqualTo(new MessageContent.ToolCall("tc_1", "t", "{}", Optional.empty()));
        assertThat(content("{\"type\":\"tool-result\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"t\","
                        + "\"result\":\"r\"}"))
                .isEqualTo(new MessageContent.ToolResult("tc_1", "t", "r"));
        assertThat(content("{\"type\":\"attempt-completion\",\"result\":\"r\"}"))
                .isEqualTo(new MessageContent.AttemptCompletion("r", Optional.empty()));
        assertThat(content("{\"type\":\"attempt-completion\",\"result\":\"r\",\"command\":\"c\"}"))
                .isEqualTo(new MessageContent.AttemptCompletion("r", Optional.of("c")));
    }

    @Test
    void readsAPlainStringAsText() {
        assertThat(content("\"Hello\"")).isEqualTo(new MessageContent.Text("Hello"));
        assertThat(content("\"\"")).isEqualTo(new MessageContent.Text(""));
    }

    @Test
    void readsATypeAfterTheOtherFieldsAndSkipsUnknownFields() {
        assertThat(content("{\"text\":\"Hi\",\"annotations\":[{\"a\":1}],\"type\":\"text\"}"))
                .isEqualTo(new MessageContent.Text("Hi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"audio\",\"audio\":\"https://x/a\",\"seconds\":1.50}",
                "{\"type\":\"text\"}",
                "{\"type\":\"text\",\"text\":null}",
                "{\"type\":\"text\",\"text\":1}",
                "{\"type\":\"image\",\"file\":\"x\"}",
                "{\"type\":\"file\"}",
                "{\"type\":\"tool-call\",\"tool_name\":\"t\",\"args\":\"{}\"}",
                "{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"args\":\"{}\"}",
                "{\"type\":\"tool-call\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"t\",\"args\":{}}",
                "{\"type\":\"tool-result\",\"tool_name\":\"t\",\"result\":\"r\"}",
                "{\"type\":\"tool-result\",\"tool_call_id\":\"tc_1\",\"result\":\"r\"}",
                "{\"type\":\"tool-result\",\"tool_call_id\":\"tc_1\",\"tool_name\":\"t\"}",
                "{\"type\":\"attempt-completion\",\"command\":\"c\"}",
                "{\"type\":1}",
                "{}",
                "[{\"type\":\"text\",\"text\":\"Hi\"}]",
                "true",
                "-0",
            })
    void keepsContentOfAnUnknownShapeUnchanged(String json) {
        assertThat(content(json))
                .isInstanceOfSatisfying(
                        MessageContent.Unknown.class,
                        unknown -> assertThat(unknown.json()).hasToString(json));
    }

    @Test
    void returnsTheTypeOfUnknownContent() {
        assertThat(content("{\"type\":\"audio\"}"))
                .isInstanceOfSatisfying(
                        MessageContent.Unknown.class,
                        unknown -> assertThat(unknown.type()).contains("audio"));
    }

    @Test
    void readsTheOtherMessagesNextToOneWithUnknownContent() {
        String unknown = Documents.MESSAGE.replace("{\"type\":\"text\",\"text\":\"Hi\"}", "{\"type\":\"later\"}");

        assertThat(Documents.read(
                        RestOperation.LIST_MESSAGES, "{\"messages\":[" + unknown + "," + Documents.MESSAGE + "]}"))
                .hasSize(2)
                .last()
                .extracting(ChatMessage::content)
                .isEqualTo(new MessageContent.Text("Hi"));
    }
}
