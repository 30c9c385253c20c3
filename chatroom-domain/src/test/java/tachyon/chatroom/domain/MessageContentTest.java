package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageContentTest {
    @Test
    void keepsTheFieldsOfEveryTypeInOrder() {
        assertThat(List.<MessageContent>of(
                        new MessageContent.Text("t"),
                        new MessageContent.Image("i"),
                        new MessageContent.File("f"),
                        new MessageContent.ToolCall("id", "name", "{}", Optional.of(true)),
                        new MessageContent.ToolResult("id", "name", "r"),
                        new MessageContent.AttemptCompletion("r", Optional.empty()),
                        new MessageContent.Unknown(JsonValue.of(true))))
                .extracting(Object::toString)
                .containsExactly(
                        "Text[text=t]",
                        "Image[image=i]",
                        "File[file=f]",
                        "ToolCall[toolCallId=id, toolName=name, args={}, isClientTool=Optional[true]]",
                        "ToolResult[toolCallId=id, toolName=name, result=r]",
                        "AttemptCompletion[result=r, command=Optional.empty]",
                        "Unknown[json=true]");
    }

    @Test
    void isNotEqualToAnotherTypeWithTheSameFields() {
        assertThat(List.<MessageContent>of(
                        new MessageContent.Text("x"), new MessageContent.Image("x"), new MessageContent.File("x")))
                .doesNotHaveDuplicates();
    }

    @Test
    void distinguishesFalseFromUnspecifiedInAToolCall() {
        assertThat(new MessageContent.ToolCall("id", "name", "{}", Optional.of(false)))
                .isNotEqualTo(new MessageContent.ToolCall("id", "name", "{}", Optional.empty()));
    }

    @Test
    void returnsTheTypeOfUnknownContent() {
        JsonObject poll = JsonObject.builder()
                .put("type", "poll")
                .put("n", JsonValue.of(3))
                .build();

        MessageContent.Unknown unknown = new MessageContent.Unknown(poll);

        assertThat(unknown.type()).contains("poll");
        assertThat(unknown.json()).isSameAs(poll);
    }

    @ParameterizedTest
    @MethodSource
    void returnsNoTypeForUnknownContentWithoutAStringType(JsonValue json) {
        assertThat(new MessageContent.Unknown(json).type()).isEmpty();
    }

    static Stream<JsonValue> returnsNoTypeForUnknownContentWithoutAStringType() {
        return Stream.of(
                JsonObject.of(),
                JsonObject.builder().put("Type", "poll").build(),
                JsonObject.builder().put("type", JsonValue.of(7)).build(),
                JsonObject.builder().put("type", JsonValue.ofNull()).build(),
                JsonArray.of(JsonValue.of("type")),
                JsonValue.of("type"),
                JsonValue.ofNull());
    }
}
