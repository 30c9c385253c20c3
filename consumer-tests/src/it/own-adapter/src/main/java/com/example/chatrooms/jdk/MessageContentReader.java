package com.example.chatrooms.jdk;

import java.util.Optional;
import tachyon.chatroom.domain.JsonBoolean;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.MessageContent.AttemptCompletion;
import tachyon.chatroom.domain.MessageContent.ToolCall;
import tachyon.chatroom.domain.MessageContent.ToolResult;

/** A message's content. An unknown type, or one with missing fields, is kept as it is and does not fail the page. */
final class MessageContentReader {
    private MessageContentReader() {}

    static MessageContent read(JsonValue json) {
        if (json instanceof JsonString string) {
            return new MessageContent.Text(string.value());
        }
        return json instanceof JsonObject object
                ? ofKnownType(object).orElseGet(() -> new MessageContent.Unknown(object))
                : new MessageContent.Unknown(json);
    }

    private static Optional<MessageContent> ofKnownType(JsonObject json) {
        return switch (json.getString("type").orElse("")) {
            case "text" -> json.getString("text").map(MessageContent.Text::new);
            case "image" -> json.getString("image").map(MessageContent.Image::new);
            case "file" -> json.getString("file").map(MessageContent.File::new);
            case "tool-call" -> toolCall(json);
            case "tool-result" -> toolResult(json);
            case "attempt-completion" ->
                json.getString("result").map(result -> new AttemptCompletion(result, json.getString("command")));
            default -> Optional.empty();
        };
    }

    private static Optional<MessageContent> toolCall(JsonObject json) {
        Optional<Boolean> isClientTool = json.get("is_client_tool")
                .flatMap(value -> value instanceof JsonBoolean bool ? Optional.of(bool.value()) : Optional.empty());
        return json.getString("tool_call_id")
                .flatMap(id -> json.getString("tool_name")
                        .flatMap(name ->
                                json.getString("args").map(args -> new ToolCall(id, name, args, isClientTool))));
    }

    private static Optional<MessageContent> toolResult(JsonObject json) {
        return json.getString("tool_call_id")
                .flatMap(id -> json.getString("tool_name")
                        .flatMap(name -> json.getString("result").map(result -> new ToolResult(id, name, result))));
    }
}
