package tachyon.chatroom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.MessageContent.AttemptCompletion;
import tachyon.chatroom.domain.MessageContent.Text;
import tachyon.chatroom.domain.MessageContent.ToolCall;
import tachyon.chatroom.domain.MessageContent.ToolResult;
import tachyon.chatroom.domain.MessageContent.Unknown;
import tachyon.chatroom.domain.Role;

/**
 * The contract of the messages themselves: every field of every content is returned unchanged, and messages keep the
 * order in which they were added. All tests are aborted without a message seeder; see
 * {@link GatewayUnderTest#withMessageSeeder}.
 */
@WrittenIn({"ChatMessage", "MessageContent", "docs/own-adapter.md#values-to-bytes-and-back"})
public abstract class MessageContentContract extends GatewayContract {
    private static final Instant NOON = Instant.parse("2025-01-02T12:00:00Z");

    private final List<ChatMessage> added = new ArrayList<>();
    private Chatroom room;

    /** Creates the contract, for subclasses. */
    @SuppressWarnings("NullAway.Init") // JUnit calls createRoom before every test.
    protected MessageContentContract() {}

    @BeforeEach
    final void createRoom() {
        room = create("Room");
    }

    @TestFactory
    Stream<DynamicTest> preservesEveryCharacterOfEveryField() {
        Map<String, Function<String, MessageContent>> fields = new LinkedHashMap<>();
        fields.put("text", Text::new);
        fields.put("image", MessageContent.Image::new);
        fields.put("file", MessageContent.File::new);
        fields.put("tool call id", text -> new ToolCall(text, "tool", "{}", Optional.empty()));
        fields.put("tool name", text -> new ToolCall("call_1", text, "{}", Optional.of(true)));
        fields.put("tool arguments", text -> new ToolCall("call_1", "tool", text, Optional.of(false)));
        fields.put("id of a result", text -> new ToolResult(text, "tool", "sunny"));
        fields.put("tool name of a result", text -> new ToolResult("call_1", text, "sunny"));
        fields.put("tool result", text -> new ToolResult("call_1", "tool", text));
        fields.put("completion", text -> new AttemptCompletion(text, Optional.empty()));
        fields.put("command", text -> new AttemptCompletion("done", Optional.of(text)));
        fields.put("unknown content", text -> unknown(JsonValue.of(text)));
        fields.put(
                "key of unknown content",
                text -> new Unknown(JsonObject.builder()
                        .put(
                                "in",
                                JsonObject.builder().put(wellFormed(text), text).build())
                        .build()));
        return fields.entrySet().stream()
                .map(field -> DynamicTest.dynamicTest(field.getKey(), () -> {
                    room = create(field.getKey());
                    added.clear();
                    Texts.inJson().forEach(text -> add(field.getValue().apply(text)));
                    assertAllListed();
                }));
    }

    @Test
    void preservesEveryCharacterOfIdsAndRoles() {
        Texts.inJson().forEach(text -> add(message().id(text)));
        Texts.inJson().forEach(text -> add(message().role(Role.of(text))));
        Texts.identifiers().forEach(text -> add(message().userId(text)));

        assertAllListed();
    }

    @Test
    void preservesEveryRole() {
        Stream.of("system", "user", "assistant", "tool", "narrator", "", "User", "ASSISTANT", " user", "tool ")
                .forEach(role -> add(message().role(Role.of(role))));

        assertAllListed();
    }

    @Test
    void preservesEveryDigitOfATime() {
        Stream.of(
                        "2025-01-02T03:04:05.123456789Z",
                        "2025-01-02T03:04:05.000000001Z",
                        "2025-01-02T03:04:05.1Z",
                        "2025-01-02T03:04:05.120Z",
                        "2025-01-02T03:04:05.123456Z",
                        "2025-01-02T03:04:05Z",
                        "2024-02-29T23:59:59.999999999Z",
                        "1969-12-31T23:59:59.999999999Z",
                        "1900-03-01T00:00:00.5Z",
                        "2038-01-19T03:14:08.25Z",
                        "0000-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999999Z")
                .forEach(time -> add(message().createdAt(Instant.parse(time))));

        assertAllListed();
    }

    /** The ids and times of the messages are not in this order, and several messages are alike. */
    @Test
    void listsMessagesInTheOrderInWhichTheyWereAdded() {
        add(message().id("m_3").createdAt(NOON.plusSeconds(2)));
        add(message().id("m_1").createdAt(NOON));
        add(message().id("m_2").createdAt(NOON.plusSeconds(1)).userId("us_2"));
        add(message().id("m_5").createdAt(NOON).userId("us_3"));
        add(message().id("m_4").createdAt(NOON).text(""));
        add(message().id("m_6").createdAt(NOON).text(""));

        assertAllListed();
    }

    @Test
    void distinguishesAbsentFromPresentOptionalFields() {
        for (String args : List.of("", "{}", "{\"city\": \"Seoul\"}", "not JSON", "[1, 2]", " {} ", "null")) {
            for (Optional<Boolean> isClientTool :
                    List.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false))) {
                add(new ToolCall("call_1", "weather", args, isClientTool));
            }
        }
        for (Optional<String> command :
                List.of(Optional.<String>empty(), Optional.of(""), Optional.of("null"), Optional.of("open x"))) {
            add(new AttemptCompletion("done", command));
        }

        assertAllListed();
    }

    /** JSON null is not a content: the REST API requires one. A string is a text. */
    @Test
    void preservesUnknownContentOfEveryJsonType() {
        List<JsonValue> values = new ArrayList<>(List.of(
                JsonValue.ofNull(),
                JsonValue.of(true),
                JsonValue.of(false),
                JsonArray.of(),
                JsonArray.of(JsonValue.of("a"), JsonValue.ofNull(), JsonArray.of()),
                JsonObject.of(),
                JsonObject.builder()
                        .put("z", JsonValue.ofNull())
                        .put("a", "1")
                        .put("m", JsonValue.of(2))
                        .build()));
        Stream.of(
                        "0",
                        "-0",
                        "1.10",
                        "1.0",
                        "1E400",
                        "-1e-400",
                        "9007199254740993",
                        "1e5",
                        "1E+5",
                        "0.10000000000000000555")
                .map(JsonNumber::new)
                .forEach(values::add);
        values.forEach(json -> add(unknown(json)));
        values.stream().filter(json -> !json.equals(JsonValue.ofNull())).forEach(json -> add(new Unknown(json)));
        values.forEach(json -> add(new Unknown(
                JsonObject.builder().put("type", json).put("b", json).build())));

        assertAllListed();
    }

    @Test
    void keepsContentWithInvalidFieldsAsUnknown() {
        Stream.of("text", "image", "file", "tool-call", "tool-result", "attempt-completion", "TEXT", "")
                .forEach(type -> {
                    add(new Unknown(JsonObject.builder().put("type", type).build()));
                    add(new Unknown(JsonObject.builder()
                            .put("type", type)
                            .put("text", JsonValue.of(5))
                            .put("image", JsonValue.of(5))
                            .put("file", JsonValue.of(5))
                            .put("result", JsonValue.ofNull())
                            .build()));
                });

        assertAllListed();
    }

    /** JSON libraries reject a lone surrogate in a key, but not in a string. */
    private static String wellFormed(String text) {
        return Texts.all().contains(text) ? text : "key";
    }

    private static MessageContent unknown(JsonValue json) {
        return new Unknown(JsonObject.builder()
                .put("type", "hologram")
                .put("value", json)
                .put("at", "the end")
                .build());
    }

    private ChatMessage.Builder message() {
        return ChatMessage.builder()
                .id("m_" + added.size())
                .userId("us_1")
                .chatroomId(room.id())
                .role(Role.ASSISTANT)
                .text("Hello")
                .createdAt(NOON.plusMillis(added.size()));
    }

    private void add(MessageContent content) {
        add(message().content(content));
    }

    private void add(ChatMessage.Builder builder) {
        ChatMessage message = builder.build();
        addMessage(message);
        added.add(message);
    }

    /** Also compares the texts, because equality of JSON objects does not depend on the order of their keys. */
    private void assertAllListed() {
        ListMessagesRequest request =
                ListMessagesRequest.builder().limit(Integer.MAX_VALUE).build();
        List<ChatMessage> listed = gateway().listMessages(room.id(), request);
        for (int i = 0; i < Math.min(listed.size(), added.size()); i++) {
            assertThat(listed.get(i))
                    .as("message %s", i)
                    .isEqualTo(added.get(i))
                    .hasToString(added.get(i).toString());
        }
        assertThat(listed).hasSameSizeAs(added);
    }
}
