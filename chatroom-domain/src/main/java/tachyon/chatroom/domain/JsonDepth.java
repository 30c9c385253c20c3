package tachyon.chatroom.domain;

/** The limit on the depth of JSON values. It allows a recursive traversal of a value without a stack overflow. */
final class JsonDepth {
    private JsonDepth() {}

    /** Returns the depth of an array or object with the given elements. */
    static int ofContainer(Iterable<JsonValue> children) {
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
