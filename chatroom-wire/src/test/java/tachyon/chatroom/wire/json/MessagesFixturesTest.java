package tachyon.chatroom.wire.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.MessageContent.AttemptCompletion;
import tachyon.chatroom.domain.MessageContent.File;
import tachyon.chatroom.domain.MessageContent.Image;
import tachyon.chatroom.domain.MessageContent.Text;
import tachyon.chatroom.domain.MessageContent.ToolCall;
import tachyon.chatroom.domain.MessageContent.ToolResult;
import tachyon.chatroom.domain.MessageContent.Unknown;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.wire.RestOperation;

/** The response to a listing of messages. */
class MessagesFixturesTest extends FixturesTest<List<ChatMessage>> {
    private static final Text HI = new Text("Hi");

    MessagesFixturesTest() {
        super(
                "messages",
                Map.of(
                        "empty", List.of(),
                        "every-role", ofRoles("system", "user", "assistant", "tool"),
                        "unknown-roles", ofRoles("developer", "User", ""),
                        "every-content", everyContent(),
                        "unknown-contents", unknownContents(),
                        "string-content", withContents("user", new Text("Hello"), new Text("")),
                        "unknown-fields", withContents("user", HI, new ToolCall("tc_1", "t", "{}", Optional.empty())),
                        "nanoseconds", at("2026-01-02T03:04:05.000000001Z", "2026-01-02T03:04:05.1Z"),
                        "offsets", at("2026-01-02T03:04:05.000000001Z")),
                json -> ResponseJson.read(RestOperation.LIST_MESSAGES, JsonReader.DEFAULT, json, json.length),
                ResponseJson::write);
    }

    private static ChatMessage message(int number, String role, MessageContent content, String createdAt) {
        return ChatMessage.builder()
                .id("ms_" + number)
                .userId("us_1")
                .chatroomId("ch_1")
                .role(Role.of(role))
                .content(content)
                .createdAt(Instant.parse(createdAt))
                .build();
    }

    private static List<ChatMessage> withContents(String role, MessageContent... contents) {
        List<ChatMessage> messages = new ArrayList<>();
        for (MessageContent content : contents) {
            messages.add(message(messages.size() + 1, role, content, "2026-01-02T03:04:05Z"));
        }
        return List.copyOf(messages);
    }

    private static List<ChatMessage> ofRoles(String... roles) {
        List<ChatMessage> messages = new ArrayList<>();
        for (String role : roles) {
            messages.add(message(messages.size() + 1, role, HI, "2026-01-02T03:04:05Z"));
        }
        return List.copyOf(messages);
    }

    private static List<ChatMessage> at(String... times) {
        List<ChatMessage> messages = new ArrayList<>();
        for (String time : times) {
            messages.add(message(messages.size() + 1, "user", HI, time));
        }
        return List.copyOf(messages);
    }

    private static List<ChatMessage> everyContent() {
        return withContents(
                "assistant",
                HI,
                new Image("https://example.com/i.png"),
                new File("https://example.com/f.pdf"),
                new ToolCall("tc_1", "search", "{\"q\":1.10}", Optional.empty()),
                new ToolCall("tc_2", "search", "", Optional.of(true)),
                new ToolResult("tc_1", "search", "[1E400]"),
                new AttemptCompletion("done", Optional.empty()),
                new AttemptCompletion("done", Optional.of("open x")));
    }

    private static List<ChatMessage> unknownContents() {
        return withContents(
                "user",
                new Unknown(JsonObject.builder()
                        .put("type", "audio")
                        .put("audio", "https://example.com/a")
                        .put("seconds", new JsonNumber("1.50"))
                        .put("z", JsonValue.of(1))
                        .put("a", JsonArray.of(new JsonNumber("-0"), JsonValue.ofNull()))
                        .build()),
                new Unknown(JsonObject.builder().put("type", "text").build()),
                new Unknown(JsonObject.builder()
                        .put("type", "tool-call")
                        .put("tool_call_id", "tc_1")
                        .put("tool_name", "t")
                        .put(
                                "args",
                                JsonObject.builder()
                                        .put("q", new JsonNumber("9007199254740993"))
                                        .build())
                        .build()),
                new Unknown(JsonObject.of()),
                new Unknown(JsonArray.of(new JsonString("Hi"), new JsonNumber("1E400"))),
                new Unknown(JsonValue.of(true)),
                new Unknown(new JsonNumber("1.10")));
    }
}
