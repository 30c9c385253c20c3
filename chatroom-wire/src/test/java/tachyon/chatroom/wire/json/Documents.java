package tachyon.chatroom.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.WireFormatException;

/** The REST API's documents as a service writes them, with single fields changed. */
final class Documents {
    static final String CHATROOM = object(chatroomFields());
    static final String MESSAGE = object(messageFields());
    static final String PAGINATOR = "{\"current_page\":1,\"items_per_page\":20,\"total_items\":1,\"total_pages\":1}";

    private Documents() {}

    /** Returns the fields of a chatroom and their values in JSON. */
    static Map<String, String> chatroomFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "\"ch_1\"");
        fields.put("name", "\"Support\"");
        fields.put("operator_id", "\"tn_1\"");
        fields.put("owner_id", "\"us_1\"");
        fields.put("metadata", "{\"user_id\":\"us_1\"}");
        fields.put("created_at", "\"2026-01-02T03:04:05Z\"");
        fields.put("updated_at", "\"2026-01-02T03:04:06Z\"");
        return fields;
    }

    /** Returns the fields of a message and their values in JSON. */
    static Map<String, String> messageFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "\"ms_1\"");
        fields.put("user_id", "\"us_1\"");
        fields.put("chatroom_id", "\"ch_1\"");
        fields.put("role", "\"user\"");
        fields.put("content", "{\"type\":\"text\",\"text\":\"Hi\"}");
        fields.put("created_at", "\"2026-01-02T03:04:05Z\"");
        return fields;
    }

    static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns the response to a create with one changed field. */
    static String chatroomWith(String field, String json) {
        Map<String, String> fields = chatroomFields();
        fields.put(field, json);
        return "{\"chatroom\":" + object(fields) + "}";
    }

    /** Returns the response to a listing of messages with one message, of which one field is changed. */
    static String messagesWith(String field, String json) {
        Map<String, String> fields = messageFields();
        fields.put(field, json);
        return "{\"messages\":[" + object(fields) + "]}";
    }

    static <T> T read(RestOperation<T> operation, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ResponseJson.read(operation, JsonReader.DEFAULT, body, body.length);
    }

    /** Returns the exception that rejects a body, and requires it not to quote the body's word {@code hunter2}. */
    static WireFormatException rejected(RestOperation<?> operation, String json) {
        return rejected(operation, json.getBytes(StandardCharsets.UTF_8));
    }

    static WireFormatException rejected(RestOperation<?> operation, byte[] json) {
        WireFormatException failure = catchThrowableOfType(
                WireFormatException.class, () -> ResponseJson.read(operation, JsonReader.DEFAULT, json, json.length));
        assertThat(failure).as(new String(json, StandardCharsets.UTF_8)).isNotNull();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t).hasMessageNotContaining("hunter2");
        }
        return failure;
    }
}
