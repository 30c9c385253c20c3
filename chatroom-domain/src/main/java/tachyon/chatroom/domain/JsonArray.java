package tachyon.chatroom.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A JSON array. */
public final class JsonArray implements JsonValue {
    private final List<JsonValue> values;
    private final int depth;

    private JsonArray(List<JsonValue> values) {
        this.values = values;
        this.depth = JsonDepth.around(values);
    }

    /**
     * An array of the given values.
     *
     * @param values the elements in order; copied
     * @return the array
     * @throws IllegalArgumentException if it would be nested deeper than {@link JsonValue#MAX_DEPTH}
     */
    public static JsonArray of(Collection<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }

    /**
     * An array of the given values.
     *
     * @param values the elements in order
     * @return the array
     * @throws IllegalArgumentException if it would be nested deeper than {@link JsonValue#MAX_DEPTH}
     */
    public static JsonArray of(JsonValue... values) {
        return of(Arrays.asList(values));
    }

    /**
     * The elements.
     *
     * @return the elements in order, unmodifiable
     */
    public List<JsonValue> values() {
        return values;
    }

    /** How many arrays and objects stand inside each other here, this one counted. */
    int depth() {
        return depth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
