package tachyon.chatroom.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.MessageContent;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.port.ChatroomGateway;

/** Mutants of the messages of a chatroom: their order, times, roles, optional fields and unknown content. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum MessageMutant implements Mutant {
    TIMES_ARE_TRUNCATED_TO_SECONDS(times(time -> time.truncatedTo(ChronoUnit.SECONDS))),
    TIMES_ARE_TRUNCATED_TO_MILLISECONDS(times(time -> time.truncatedTo(ChronoUnit.MILLIS))),
    TIMES_ARE_TRUNCATED_TO_MICROSECONDS(times(time -> time.truncatedTo(ChronoUnit.MICROS))),
    TIMES_BEFORE_1970_ARE_1970(times(time -> time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time)),
    TIMES_AFTER_2038_ARE_2038(
            times(time -> time.getEpochSecond() > Integer.MAX_VALUE ? Instant.ofEpochSecond(Integer.MAX_VALUE) : time)),
    TIMES_BEFORE_1970_LOSE_THEIR_FRACTION(
            times(time -> time.isBefore(Instant.EPOCH) ? time.truncatedTo(ChronoUnit.SECONDS) : time)),
    EVERY_MESSAGE_HAS_THE_FIRST_TIME(list -> list.stream()
            .map(message -> ChatMessage.builder()
                    .from(message)
                    .createdAt(list.get(0).createdAt())
                    .build())
            .toList()),
    MESSAGES_ARE_SORTED_BY_TIME(list ->
            list.stream().sorted(Comparator.comparing(ChatMessage::createdAt)).toList()),
    MESSAGES_ARE_SORTED_BY_ID(
            list -> list.stream().sorted(Comparator.comparing(ChatMessage::id)).toList()),
    NEWEST_MESSAGE_IS_FIRST(list -> {
        List<ChatMessage> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }),
    EQUAL_TIMES_ARE_MERGED(distinct(ChatMessage::createdAt)),
    EQUAL_CONTENTS_ARE_MERGED(distinct(ChatMessage::content)),
    EMPTY_TEXTS_ARE_DROPPED(list -> list.stream()
            .filter(message -> !message.content().equals(new MessageContent.Text("")))
            .toList()),
    UNKNOWN_ROLE_IS_USER(each(message -> ChatMessage.builder()
            .from(message)
            .role(Set.of(Role.SYSTEM, Role.ASSISTANT, Role.TOOL).contains(message.role()) ? message.role() : Role.USER)
            .build())),
    TOOL_MESSAGES_HAVE_THE_ROLE_ASSISTANT(each(message -> ChatMessage.builder()
            .from(message)
            .role(message.role().equals(Role.TOOL) ? Role.ASSISTANT : message.role())
            .build())),
    EVERY_MESSAGE_HAS_THE_FIRST_USER(list -> list.stream()
            .map(message -> ChatMessage.builder()
                    .from(message)
                    .userId(list.get(0).userId())
                    .build())
            .toList()),
    CLIENT_TOOL_FALSE_IS_ABSENT(clientTool(value -> value.filter(Boolean::booleanValue))),
    CLIENT_TOOL_ABSENT_IS_FALSE(clientTool(value -> Optional.of(value.orElse(false)))),
    CLIENT_TOOL_IS_ALWAYS_TRUE(clientTool(value -> value.map(present -> true))),
    CLIENT_TOOL_IS_LOST(clientTool(value -> Optional.empty())),
    EMPTY_COMMAND_IS_ABSENT(command(value -> value.filter(text -> !text.isEmpty()))),
    ABSENT_COMMAND_IS_EMPTY(command(value -> Optional.of(value.orElse("")))),
    COMMAND_IS_LOST(command(value -> Optional.empty())),
    EMPTY_ARGUMENTS_ARE_AN_EMPTY_OBJECT(content(content ->
            content instanceof MessageContent.ToolCall call && call.args().isEmpty()
                    ? new MessageContent.ToolCall(call.toolCallId(), call.toolName(), "{}", call.isClientTool())
                    : content)),
    ARGUMENTS_ARE_FORMATTED(content(content -> content instanceof MessageContent.ToolCall call
            ? new MessageContent.ToolCall(
                    call.toolCallId(), call.toolName(), call.args().replace(": ", ":"), call.isClientTool())
            : content)),
    UNKNOWN_NUMBERS_BECOME_DOUBLES(unknown(json -> deep(
            json,
            value -> value instanceof JsonNumber number && Double.isFinite(Double.parseDouble(number.text()))
                    ? new JsonNumber(Double.toString(Double.parseDouble(number.text())))
                    : value))),
    UNKNOWN_NUMBERS_BECOME_TEXTS(unknown(json ->
            deep(json, value -> value instanceof JsonNumber number ? new JsonString(number.text()) : value))),
    UNKNOWN_NUMBERS_LOSE_TRAILING_ZEROS(unknown(json -> deep(
            json,
            value -> value instanceof JsonNumber number
                            && number.text().endsWith("0")
                            && number.text().contains(".")
                    ? JsonValue.of(number.toBigDecimal().stripTrailingZeros())
                    : value))),
    UNKNOWN_NULLS_ARE_DROPPED(unknown(json -> json instanceof JsonObject object ? withoutNulls(object) : json)),
    UNKNOWN_KEYS_ARE_SORTED(
            unknown(json -> json instanceof JsonObject object ? JsonObject.of(new TreeMap<>(object.members())) : json)),
    UNKNOWN_KEEPS_ITS_TYPE_ONLY(unknown(json -> json instanceof JsonObject object
                    && object.get("type").isPresent()
            ? JsonObject.builder().put("type", object.get("type").orElseThrow()).build()
            : json)),
    UNKNOWN_ARRAY_IS_WRAPPED(unknown(json -> json instanceof JsonArray
            ? JsonObject.builder().put("content", json).build()
            : json)),
    UNKNOWN_NULLS_ARE_EMPTY_OBJECTS(unknown(
            json -> deep(json, value -> value.equals(JsonValue.ofNull()) ? JsonObject.of() : value))),
    UNKNOWN_SCALAR_IS_A_TEXT(content(content -> content instanceof MessageContent.Unknown unknown
                    && !(unknown.json() instanceof JsonObject)
                    && !(unknown.json() instanceof JsonArray)
            ? new MessageContent.Text(unknown.json().toString())
            : content)),
    INVALID_TEXT_IS_EMPTY(content(content ->
            content instanceof MessageContent.Unknown unknown && unknown.type().equals(Optional.of("text"))
                    ? new MessageContent.Text("")
                    : content)),
    RESULT_IS_AN_ARRAY_LIST("ListMessages", ArrayList::new),
    RESULT_IS_A_LIST_OF_ARRAYS_AS_LIST("ListMessages", list -> Arrays.asList(list.toArray(new ChatMessage[0]))),
    RESULT_IS_MODIFIABLE_IF_EMPTY("ListMessages", list -> list.isEmpty() ? new ArrayList<>() : list),
    RESULT_IS_LIVE("ListMessages", list -> list) {
        @Override
        List<ChatMessage> list(ChatroomGateway original, ChatroomId chatroomId, ListMessagesRequest request) {
            int unused = original.listMessages(chatroomId, request).size();
            return new AbstractList<>() {
                @Override
                public ChatMessage get(int index) {
                    return original.listMessages(chatroomId, request).get(index);
                }

                @Override
                public int size() {
                    return original.listMessages(chatroomId, request).size();
                }
            };
        }
    };

    private final String killedBy;
    private final UnaryOperator<List<ChatMessage>> change;

    MessageMutant(UnaryOperator<List<ChatMessage>> change) {
        this("MessageContent", change);
    }

    MessageMutant(String killedBy, UnaryOperator<List<ChatMessage>> change) {
        this.killedBy = killedBy;
        this.change = change;
    }

    @Override
    public String killedBy() {
        return killedBy;
    }

    List<ChatMessage> list(ChatroomGateway original, ChatroomId chatroomId, ListMessagesRequest request) {
        return change.apply(original.listMessages(chatroomId, request));
    }

    @Override
    public ChatroomGateway mutate(ChatroomGateway original) {
        return new MutantGateway(this, original) {
            @Override
            public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
                return list(original, chatroomId, request);
            }
        };
    }

    private static UnaryOperator<List<ChatMessage>> each(UnaryOperator<ChatMessage> change) {
        return list -> list.stream().map(change).toList();
    }

    private static UnaryOperator<List<ChatMessage>> times(UnaryOperator<Instant> change) {
        return each(message -> ChatMessage.builder()
                .from(message)
                .createdAt(change.apply(message.createdAt()))
                .build());
    }

    private static UnaryOperator<List<ChatMessage>> content(UnaryOperator<MessageContent> change) {
        return each(message -> ChatMessage.builder()
                .from(message)
                .content(change.apply(message.content()))
                .build());
    }

    private static UnaryOperator<List<ChatMessage>> clientTool(UnaryOperator<Optional<Boolean>> change) {
        return content(content -> content instanceof MessageContent.ToolCall call
                ? new MessageContent.ToolCall(
                        call.toolCallId(), call.toolName(), call.args(), change.apply(call.isClientTool()))
                : content);
    }

    private static UnaryOperator<List<ChatMessage>> command(UnaryOperator<Optional<String>> change) {
        return content(content -> content instanceof MessageContent.AttemptCompletion completion
                ? new MessageContent.AttemptCompletion(completion.result(), change.apply(completion.command()))
                : content);
    }

    private static UnaryOperator<List<ChatMessage>> unknown(UnaryOperator<JsonValue> change) {
        return content(content -> content instanceof MessageContent.Unknown unknown
                ? new MessageContent.Unknown(change.apply(unknown.json()))
                : content);
    }

    private static UnaryOperator<List<ChatMessage>> distinct(Function<ChatMessage, Object> key) {
        return list -> {
            Set<Object> seen = new HashSet<>();
            return list.stream().filter(message -> seen.add(key.apply(message))).toList();
        };
    }

    private static JsonValue deep(JsonValue json, UnaryOperator<JsonValue> change) {
        if (json instanceof JsonArray array) {
            return JsonArray.of(
                    array.values().stream().map(value -> deep(value, change)).toList());
        }
        if (json instanceof JsonObject object) {
            JsonObject.Builder changed = JsonObject.builder();
            object.members().forEach((key, value) -> changed.put(key, deep(value, change)));
            return changed.build();
        }
        return change.apply(json);
    }

    private static JsonObject withoutNulls(JsonObject object) {
        JsonObject.Builder changed = JsonObject.builder();
        object.members().forEach((key, value) -> {
            if (!value.equals(JsonValue.ofNull())) {
                changed.put(key, value);
            }
        });
        return changed.build();
    }
}
