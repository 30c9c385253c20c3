package tachyon.chatroom.domain;

/** Keeps values shallow enough that whoever walks one, we or a user, never runs out of stack. */
final class JsonDepth {
    private JsonDepth() {}

    static int around(Iterable<JsonValue> children) {
        int deepest = 0;
        for (JsonValue child : children) {
            deepest = Math.max(deepest, of(child));
        }
        if (deepest >= JsonValue.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "JSON value: must not be nested deeper than " + JsonValue.MAX_DEPTH + " levels");
        }
        return deepest + 1;
    }

    private static int of(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.depth();
        }
        return value instanceof JsonObject object ? object.depth() : 0;
    }
}
