package tachyon.chatroom.domain;

import java.util.Map;

/** The compact JSON text of a value. Requests use the faster writer of the wire module. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(JsonValue value) {
        JsonText json = new JsonText();
        json.append(value);
        return json.text.toString();
    }

    private void append(JsonValue value) {
        if (value instanceof JsonString string) {
            appendQuoted(string.value());
        } else if (value instanceof JsonArray array) {
            char separator = '[';
            for (JsonValue element : array.values()) {
                text.append(separator);
                append(element);
                separator = ',';
            }
            text.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof JsonObject object) {
            char separator = '{';
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                text.append(separator);
                appendQuoted(member.getKey());
                text.append(':');
                append(member.getValue());
                separator = ',';
            }
            text.append(separator == '{' ? "{}" : "}");
        } else {
            text.append(value instanceof JsonNumber number ? number.text() : value);
        }
    }

    private void appendQuoted(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20 || TextRules.isLoneSurrogate(string, i)) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
