package tachyon.chatroom.http.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The response to a create as a service writes it. */
final class ChatroomBody {
    static final String JSON = with("name", "\"Support\"");

    private ChatroomBody() {}

    /** Returns the body with one changed field. */
    static String with(String field, String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "\"ch_1\"");
        fields.put("name", "\"Support\"");
        fields.put("operator_id", "\"tn_1\"");
        fields.put("owner_id", "\"us_1\"");
        fields.put("metadata", "{\"user_id\":\"us_1\"}");
        fields.put("created_at", "\"2026-01-02T03:04:05Z\"");
        fields.put("updated_at", "\"2026-01-02T03:04:06Z\"");
        fields.put(field, json);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{\"chatroom\":{", "}}"));
    }
}
