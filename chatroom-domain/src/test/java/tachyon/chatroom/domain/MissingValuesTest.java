package tachyon.chatroom.domain;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MissingValuesTest {
    @ParameterizedTest
    @MethodSource("nulls")
    void rejectsNullAndNamesTheField(String field, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(field);
    }

    @SuppressWarnings("NullAway") // The tests pass null, as callers without a null checker can.
    static Stream<Arguments> nulls() {
        return Stream.of(
                nullFor("chatroomId", () -> ChatroomId.of(null)),
                nullFor("operatorId", () -> OperatorId.of(null)),
                nullFor("userId", () -> UserId.of(null)),
                nullFor("role", () -> Role.of(null)),
                nullFor("name", () -> Chatroom.builder().name(null)),
                nullFor("metadata", () -> Chatroom.builder().metadata(null)),
                nullFor("createdAt", () -> ChatMessage.builder().createdAt(null)),
                nullFor("name", () -> CreateChatroomRequest.builder().name((String) null)),
                nullFor("key", () -> CreateChatroomRequest.builder().putMetadata(null, "v")),
                nullFor("value", () -> UpdateChatroomRequest.builder().putMetadata("k", (JsonValue) null)),
                nullFor("value", () -> JsonObject.builder().put("k", (String) null)),
                nullFor("search", () -> ListChatroomsRequest.builder().search((String) null)),
                nullFor("pageInfo", () -> ChatroomPage.builder().pageInfo(null)),
                nullFor("value", () -> JsonValue.of((String) null)),
                nullFor("text", () -> new JsonNumber(null)),
                nullFor("text", () -> new MessageContent.Text(null)),
                nullFor("image", () -> new MessageContent.Image(null)),
                nullFor("file", () -> new MessageContent.File(null)),
                nullFor("toolName", () -> new MessageContent.ToolCall("id", null, "{}", Optional.empty())),
                nullFor("isClientTool", () -> new MessageContent.ToolCall("id", "name", "{}", null)),
                nullFor("result", () -> new MessageContent.ToolResult("id", "name", null)),
                nullFor("command", () -> new MessageContent.AttemptCompletion("result", null)),
                nullFor("json", () -> new MessageContent.Unknown(null)));
    }

    private static Arguments nullFor(String field, ThrowingCallable call) {
        return argumentSet(field, field, call);
    }
}
