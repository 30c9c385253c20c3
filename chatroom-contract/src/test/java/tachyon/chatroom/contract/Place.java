package tachyon.chatroom.contract;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UserId;

/** A place in which a text goes to or comes from the service, with the contract that must detect a distortion there. */
enum Place {
    NAME_OF_CREATE("CreateChatroom"),
    NAME_OF_UPDATE("UpdateChatroom"),
    NAME_IN_LISTING("CreateChatroom"),
    SEARCH("Search"),
    METADATA_USER("Search"),
    ID_OF_UPDATE("UpdateChatroom"),
    ID_OF_DELETE("DeleteChatroom"),
    ID_OF_LIST_MESSAGES("ListMessages"),
    OPERATOR_OF_VIEW("Tenancy"),
    METADATA_TEXT_OF_CREATE("Metadata"),
    METADATA_KEY_OF_CREATE("Metadata"),
    METADATA_TEXT_OF_UPDATE("Metadata"),
    METADATA_KEY_OF_UPDATE("Metadata"),
    MESSAGE_SEARCH("ListMessages"),
    MESSAGE_ID("MessageContent"),
    MESSAGE_USER("MessageContent"),
    MESSAGE_ROLE("MessageContent"),
    MESSAGE_TEXT("MessageContent"),
    IMAGE("MessageContent"),
    FILE("MessageContent"),
    TOOL_CALL_ID("MessageContent"),
    TOOL_NAME("MessageContent"),
    TOOL_ARGUMENTS("MessageContent"),
    TOOL_RESULT("MessageContent"),
    COMPLETION("MessageContent"),
    COMMAND("MessageContent"),
    UNKNOWN_CONTENT("MessageContent");

    private final String killedBy;

    Place(String killedBy) {
        this.killedBy = killedBy;
    }

    String killedBy() {
        return killedBy;
    }

    /** Returns whether the place can contain a text that the distortion changes, and the contract can observe the change. */
    boolean canShow(Distortion distortion) {
        return switch (this) {
            case OPERATOR_OF_VIEW -> distortion.changesVisibleAscii();
            case METADATA_USER, MESSAGE_USER -> !changesInvalidIdentifiersOnly(distortion);
            case ID_OF_UPDATE, ID_OF_DELETE, ID_OF_LIST_MESSAGES ->
                // The failure's text, which is truncated to 1,024 characters, is all that shows the identifier.
                !changesInvalidIdentifiersOnly(distortion) && distortion != Distortion.TRUNCATED_TO_20_000;
            default -> true;
        };
    }

    /** Returns whether the distortion changes only texts that are not valid identifiers, or makes them invalid. */
    private static boolean changesInvalidIdentifiersOnly(Distortion distortion) {
        return switch (distortion) {
            case CONTROL_CHARACTERS_ARE_REMOVED,
                    NUL_ENDS_THE_TEXT,
                    CARRIAGE_RETURNS_ARE_REMOVED,
                    LINE_BREAKS_BECOME_SPACES,
                    TABS_BECOME_SPACES,
                    NULL_BECOMES_EMPTY -> true;
            default -> false;
        };
    }

    static ChatroomId id(ChatroomId id, UnaryOperator<String> change) {
        return valid(id, id.value(), change, ChatroomId::of);
    }

    static UserId user(UserId user, UnaryOperator<String> change) {
        return valid(user, user.value(), change, UserId::of);
    }

    static OperatorId operator(OperatorId operator, UnaryOperator<String> change) {
        return valid(operator, operator.value(), change, OperatorId::of);
    }

    /** Changes a value, unless the changed text is not valid: a mutant must not be detected by its own exception. */
    private static <T> T valid(T value, String text, UnaryOperator<String> change, Function<String, T> factory) {
        try {
            return factory.apply(change.apply(text));
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    static JsonValue metadata(JsonValue json, UnaryOperator<String> keys, UnaryOperator<String> texts) {
        if (json instanceof JsonString string) {
            return JsonValue.of(texts.apply(string.value()));
        }
        if (json instanceof JsonArray array) {
            return JsonArray.of(array.values().stream()
                    .map(value -> metadata(value, keys, texts))
                    .collect(Collectors.toList()));
        }
        if (json instanceof JsonObject object) {
            JsonObject.Builder changed = JsonObject.builder();
            object.members().forEach((key, value) -> changed.put(keys.apply(key), metadata(value, keys, texts)));
            return changed.build();
        }
        return json;
    }

    Chatroom chatroom(Chatroom chatroom, UnaryOperator<String> change) {
        return this == NAME_IN_LISTING
                ? Chatroom.builder()
                        .from(chatroom)
                        .name(change.apply(chatroom.name()))
                        .build()
                : chatroom;
    }

    ChatMessage message(ChatMessage message, UnaryOperator<String> change) {
        ChatMessage.Builder changed = ChatMessage.builder().from(message);
        switch (this) {
            case MESSAGE_ID -> changed.id(change.apply(message.id()));
            case MESSAGE_USER -> changed.userId(user(message.userId(), change));
            case MESSAGE_ROLE ->
                changed.role(Role.of(change.apply(message.role().value())));
            default -> changed.content(content(message.content(), change));
        }
        return changed.build();
    }

    private MessageContent content(MessageContent content, UnaryOperator<String> change) {
        UnaryOperator<String> none = UnaryOperator.identity();
        if (content instanceof MessageContent.Text text && this == MESSAGE_TEXT) {
            return new MessageContent.Text(change.apply(text.text()));
        }
        if (content instanceof MessageContent.Image image && this == IMAGE) {
            return new MessageContent.Image(change.apply(image.image()));
        }
        if (content instanceof MessageContent.File file && this == FILE) {
            return new MessageContent.File(change.apply(file.file()));
        }
        if (content instanceof MessageContent.ToolCall call) {
            return new MessageContent.ToolCall(
                    (this == TOOL_CALL_ID ? change : none).apply(call.toolCallId()),
                    (this == TOOL_NAME ? change : none).apply(call.toolName()),
                    (this == TOOL_ARGUMENTS ? change : none).apply(call.args()),
                    call.isClientTool());
        }
        if (content instanceof MessageContent.ToolResult result) {
            return new MessageContent.ToolResult(
                    result.toolCallId(),
                    result.toolName(),
                    (this == TOOL_RESULT ? change : none).apply(result.result()));
        }
        if (content instanceof MessageContent.AttemptCompletion completion) {
            return new MessageContent.AttemptCompletion(
                    (this == COMPLETION ? change : none).apply(completion.result()),
                    completion.command().map(this == COMMAND ? change : none));
        }
        return content instanceof MessageContent.Unknown unknown && this == UNKNOWN_CONTENT
                ? new MessageContent.Unknown(metadata(unknown.json(), none, change))
                : content;
    }
}
