package tachyon.chatroom.domain;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The equality and the hash code of JSON values. Their results are those of Java's collections, but each level of nesting takes
 * one frame of the stack instead of three or four: {@link JsonValue#MAX_DEPTH} levels fit into a stack of 256 KiB.
 */
final class JsonComparison {
    private JsonComparison() {}

    static boolean areEqual(JsonValue a, JsonValue b) {
        if (a == b) {
            return true;
        }
        if (a instanceof JsonArray first && b instanceof JsonArray second) {
            List<JsonValue> others = second.values();
            if (first.values().size() != others.size()) {
                return false;
            }
            Iterator<JsonValue> other = others.iterator();
            for (JsonValue value : first.values()) {
                if (!areEqual(value, other.next())) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof JsonObject first && b instanceof JsonObject second) {
            Map<String, JsonValue> others = second.members();
            if (first.members().size() != others.size()) {
                return false;
            }
            for (Map.Entry<String, JsonValue> member : first.members().entrySet()) {
                JsonValue other = others.get(member.getKey());
                if (other == null || !areEqual(member.getValue(), other)) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    static int hash(JsonValue value) {
        if (value instanceof JsonArray array) {
            int hash = 1;
            for (JsonValue element : array.values()) {
                hash = 31 * hash + hash(element);
            }
            return hash;
        }
        if (value instanceof JsonObject object) {
            int hash = 0;
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                // A sum, because the order of the members does not count.
                hash += member.getKey().hashCode() ^ hash(member.getValue());
            }
            return hash;
        }
        return value.hashCode();
    }
}
