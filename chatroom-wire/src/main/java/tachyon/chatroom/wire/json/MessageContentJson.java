package tachyon.chatroom.wire.json;

import java.util.Optional;
import tachyon.chatroom.domain.JsonBoolean;
import tachyon.chatroom.domain.JsonNull;
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
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Reads and writes a message's content, an object tagged by its field {@code type}. The tag may come after the other
 * fields, so the whole object is read first. Content of an unknown type or shape stays as JSON: one odd message must not
 * make a page unreadable.
 */
final class MessageContentJson {
    private MessageContentJson() {}

    static MessageContent read(JsonParser parser) {
        return of(JsonValueJson.read(parser));
    }

    static MessageContent of(JsonValue json) {
        if (json instanceof JsonNull) {
            throw new WireFormatException("content: must not be null");
        }
        if (json instanceof JsonString string) {
            return new Text(string.value());
        }
        if (json instanceof JsonObject object) {
            return known(object).orElseGet(() -> new Unknown(object));
        }
        return new Unknown(json);
    }

    private static Optional<MessageContent> known(JsonObject json) {
        return switch (json.getString("type").orElse("")) {
            case "text" -> json.getString("text").map(Text::new);
            case "image" -> json.getString("image").map(Image::new);
            case "file" -> json.getString("file").map(File::new);
            case "tool-call" -> toolCall(json);
            case "tool-result" -> toolResult(json);
            case "attempt-completion" ->
                json.getString("result").map(result -> new AttemptCompletion(result, json.getString("command")));
            default -> Optional.empty();
        };
    }

    private static Optional<MessageContent> toolCall(JsonObject json) {
        Optional<String> toolCallId = json.getString("tool_call_id");
        Optional<String> toolName = json.getString("tool_name");
        Optional<String> args = json.getString("args");
        if (toolCallId.isEmpty() || toolName.isEmpty() || args.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> isClientTool = json.get("is_client_tool")
                .flatMap(value -> value instanceof JsonBoolean bool ? Optional.of(bool.value()) : Optional.empty());
        return Optional.of(new ToolCall(toolCallId.get(), toolName.get(), args.get(), isClientTool));
    }

    private static Optional<MessageContent> toolResult(JsonObject json) {
        Optional<String> toolCallId = json.getString("tool_call_id");
        Optional<String> toolName = json.getString("tool_name");
        Optional<String> result = json.getString("result");
        if (toolCallId.isEmpty() || toolName.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ToolResult(toolCallId.get(), toolName.get(), result.get()));
    }

    static void write(JsonGenerator generator, MessageContent content) {
        JsonValueJson.write(generator, toJson(content));
    }

    private static JsonValue toJson(MessageContent content) {
        if (content instanceof Text text) {
            return tagged("text").put("text", text.text()).build();
        }
        if (content instanceof Image image) {
            return tagged("image").put("image", image.image()).build();
        }
        if (content instanceof File file) {
            return tagged("file").put("file", file.file()).build();
        }
        if (content instanceof ToolCall call) {
            JsonObject.Builder json = tagged("tool-call")
                    .put("tool_call_id", call.toolCallId())
                    .put("tool_name", call.toolName())
                    .put("args", call.args());
            call.isClientTool().ifPresent(isClientTool -> json.put("is_client_tool", JsonValue.of(isClientTool)));
            return json.build();
        }
        if (content instanceof ToolResult result) {
            return tagged("tool-result")
                    .put("tool_call_id", result.toolCallId())
                    .put("tool_name", result.toolName())
                    .put("result", result.result())
                    .build();
        }
        if (content instanceof AttemptCompletion completion) {
            JsonObject.Builder json = tagged("attempt-completion").put("result", completion.result());
            completion.command().ifPresent(command -> json.put("command", command));
            return json.build();
        }
        return ((Unknown) content).json();
    }

    private static JsonObject.Builder tagged(String type) {
        return JsonObject.builder().put("type", type);
    }
}
