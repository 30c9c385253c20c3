package tachyon.chatroom.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A JSON array. Immutable. */
public final class JsonArray implements JsonValue {
    private final List<JsonValue> values;
    private final int depth;

    private JsonArray(List<JsonValue> values) {
        this.values = values;
        this.depth = JsonDepth.ofContainer(values);
    }

    /**
     * Creates an array of the given values.
     *
     * @param values the elements in order; they are copied
     * @return the array
     * @throws IllegalArgumentException if the array would be nested deeper than {@link JsonValue#MAX_DEPTH} levels
     */
    public static JsonArray of(Collection<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }

    /**
     * Creates an array of the given values.
     *
     * @param values the elements in order
     * @return the array
     * @throws IllegalArgumentException if the array would be nested deeper than {@link JsonValue#MAX_DEPTH} levels
     */
    public static JsonArray of(JsonValue... values) {
        return of(Arrays.asList(values));
    }

    /**
     * Returns the elements.
     *
     * @return the elements in order; unmodifiable
     */
    public List<JsonValue> values() {
        return values;
    }

    /** Returns the number of nested arrays and objects, including this one. */
    int depth() {
        return depth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray that && JsonComparison.areEqual(this, that);
    }

    @Override
    public int hashCode() {
        return JsonComparison.hash(this);
    }

    @Override
    public String toString() {
        return AbbreviatedText.of(toJson());
    }
}
