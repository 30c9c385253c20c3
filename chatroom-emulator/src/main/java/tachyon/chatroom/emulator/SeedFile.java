package tachyon.chatroom.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.adapter.inmemory.InMemoryChatrooms;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.JsonArray;
import tachyon.chatroom.domain.JsonNull;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.JsonString;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.Role;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.wire.WireFormatException;
import tachyon.chatroom.wire.json.JsonReader;
import tachyon.chatroom.wire.json.ResponseJson;

/**
 * Reads the chatrooms and messages that exist when the emulator starts. Both have the members of the REST API's schemas, of
 * which most have a default. A violation names the file and the JSON pointer (RFC 6901) of the value.
 */
final class SeedFile {
    private static final Set<String> MEMBERS = Set.of("chatrooms", "messages");
    private static final Set<String> OF_CHATROOM =
            Set.of("id", "name", "operator_id", "owner_id", "metadata", "created_at", "updated_at");
    private static final Set<String> OF_MESSAGE =
            Set.of("id", "user_id", "chatroom_id", "role", "content", "created_at");

    private final Instant now = Instant.now();
    private final InMemoryChatrooms gateway = InMemoryChatrooms.create();

    private SeedFile() {}

    static InMemoryChatrooms read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            JsonValue json = JsonReader.readValue(bytes, bytes.length);
            return new SeedFile().fill(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("--seed: cannot read " + file, e);
        } catch (WireFormatException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--seed: " + file + ": " + String.valueOf(e.getMessage()).replace("the body", "the file"), e);
        }
    }

    private InMemoryChatrooms fill(JsonValue json) {
        Element root = Element.of("", json, MEMBERS);
        List<JsonValue> chatrooms = root.list("chatrooms");
        for (int i = 0; i < chatrooms.size(); i++) {
            addChatroom(Element.of("/chatrooms/" + i, chatrooms.get(i), OF_CHATROOM));
        }
        List<JsonValue> messages = root.list("messages");
        for (int i = 0; i < messages.size(); i++) {
            addMessage(Element.of("/messages/" + i, messages.get(i), OF_MESSAGE), i);
        }
        return gateway;
    }

    private void addChatroom(Element json) {
        OperatorId operatorId = json.convert("operator_id", null, OperatorId::of);
        Instant createdAt = json.time("created_at", now);
        Chatroom chatroom = Chatroom.builder()
                .id(json.convert("id", null, ChatroomId::of))
                .name(json.convert("name", InMemoryChatrooms.DEFAULT_NAME, Function.identity()))
                .operatorId(operatorId)
                .ownerId(json.convert("owner_id", operatorId.value(), UserId::of))
                .metadata(json.value("metadata", JsonObject.of()))
                .createdAt(createdAt)
                .updatedAt(json.time("updated_at", createdAt))
                .build();
        json.add("id", () -> gateway.addChatroom(chatroom));
    }

    private void addMessage(Element json, int index) {
        ChatMessage message = ChatMessage.builder()
                .id(json.convert("id", "msg_" + (index + 1), Function.identity()))
                .userId(json.convert("user_id", "us_seed", UserId::of))
                .chatroomId(json.convert("chatroom_id", null, ChatroomId::of))
                .role(json.convert("role", "user", Role::of))
                .content(ResponseJson.contentOf(json.value("content", null)))
                .createdAt(json.time("created_at", now))
                .build();
        json.add("chatroom_id", () -> gateway.addMessage(message));
    }

    /** An object of the file, and its pointer. */
    private record Element(String pointer, JsonObject json) {
        static Element of(String pointer, JsonValue json, Set<String> members) {
            if (!(json instanceof JsonObject object)) {
                throw new IllegalArgumentException(quoted(pointer) + ": object expected, " + type(json) + " found");
            }
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (!members.contains(member.getKey())) {
                    throw new IllegalArgumentException(
                            pointer + "/" + escaped(member.getKey()) + ": is not a known member");
                }
            }
            return new Element(pointer, object);
        }

        List<JsonValue> list(String name) {
            JsonValue value = json.get(name).orElse(JsonArray.of(List.of()));
            if (value instanceof JsonArray array) {
                return array.values();
            }
            throw violation(name, ": array expected, " + type(value) + " found");
        }

        JsonValue value(String name, @Nullable JsonValue defaultValue) {
            JsonValue value = json.get(name).orElse(defaultValue);
            if (value == null) {
                throw violation(name, ": is missing");
            }
            if (defaultValue == null && value instanceof JsonNull) {
                throw violation(name, ": must not be null");
            }
            return value;
        }

        <T> T convert(String name, @Nullable String defaultValue, Function<String, T> conversion) {
            JsonValue value = value(name, defaultValue == null ? null : JsonValue.of(defaultValue));
            if (!(value instanceof JsonString string)) {
                throw violation(name, ": string expected, " + type(value) + " found");
            }
            try {
                return conversion.apply(string.value());
            } catch (IllegalArgumentException e) {
                throw violation(name, ApiName.rule(e));
            }
        }

        Instant time(String name, Instant defaultValue) {
            try {
                return convert(name, defaultValue.toString(), Element::timeOf);
            } catch (DateTimeException e) {
                throw violation(name, ": must be a date-time of RFC 3339, such as 2025-01-02T03:04:05Z");
            }
        }

        private static Instant timeOf(String text) {
            OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() < 0 || time.getYear() > 9999) {
                throw new DateTimeException("the year is not one of four digits");
            }
            return time.toInstant();
        }

        void add(String name, Runnable addition) {
            try {
                addition.run();
            } catch (IllegalArgumentException e) {
                throw violation(name, ApiName.rule(e));
            }
        }

        private IllegalArgumentException violation(String name, String rule) {
            return new IllegalArgumentException(pointer + "/" + name + rule);
        }

        private static String quoted(String pointer) {
            return pointer.isEmpty() ? "\"\"" : pointer;
        }

        private static String escaped(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }

        private static String type(JsonValue value) {
            // The names of the types are those of RFC 8259: JsonNull is null, JsonArray is array.
            return value.getClass().getSimpleName().substring("Json".length()).toLowerCase(Locale.ROOT);
        }
    }
}
