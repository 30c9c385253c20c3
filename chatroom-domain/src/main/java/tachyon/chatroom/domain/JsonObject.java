package tachyon.chatroom.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON object. Its keys keep their insertion order. Two objects are equal if their members are equal, regardless of
 * order. Immutable.
 */
public final class JsonObject implements JsonValue {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, JsonValue> members;
    private final int depth;

    private JsonObject(Map<String, JsonValue> members) {
        this.members = members;
        this.depth = JsonDepth.ofContainer(members.values());
    }

    /**
     * Returns the object without members.
     *
     * @return <code>{}</code>
     */
    public static JsonObject of() {
        return EMPTY;
    }

    /**
     * Creates an object with the given members.
     *
     * @param members keys and values in order; they are copied
     * @return the object
     * @throws IllegalArgumentException if the object would be nested deeper than {@link JsonValue#MAX_DEPTH} levels
     */
    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    /**
     * Creates a builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the members.
     *
     * @return keys and values in insertion order; unmodifiable
     */
    public Map<String, JsonValue> members() {
        return Collections.unmodifiableMap(members);
    }

    /**
     * Returns the value of a key.
     *
     * @param key the key
     * @return the value, or empty if the key is absent
     */
    public Optional<JsonValue> get(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /**
     * Returns the text of a key whose value is a string.
     *
     * @param key the key
     * @return the text, or empty if the key is absent or its value is not a string
     */
    public Optional<String> getString(String key) {
        return members.get(key) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** Returns the number of nested arrays and objects, including this one. */
    int depth() {
        return depth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && JsonComparison.areEqual(this, that);
    }

    @Override
    public int hashCode() {
        return JsonComparison.hash(this);
    }

    @Override
    public String toString() {
        return AbbreviatedText.of(toJson());
    }

    /** A builder of {@link JsonObject}. Not thread-safe. */
    public static final class Builder {
        private final OrderedJsonMap members = new OrderedJsonMap();

        private Builder() {}

        /**
         * Adds a member, or replaces the value of an existing key.
         *
         * @param key the key: any Java string, including lone surrogates, which JSON represents as escapes. Some JSON
         *     parsers reject them
         * @param value the value
         * @return this builder
         */
        public Builder put(String key, JsonValue value) {
            members.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a member whose value is a string, or replaces the value of an existing key.
         *
         * @param key the key
         * @param value the text
         * @return this builder
         */
        public Builder put(String key, String value) {
            return put(key, JsonValue.of(value));
        }

        /**
         * Builds the object. The builder remains usable, and later changes to it do not affect the object.
         *
         * @return the object
         * @throws IllegalArgumentException if the object would be nested deeper than {@link JsonValue#MAX_DEPTH} levels
         */
        public JsonObject build() {
            Map<String, JsonValue> copy = members.copy();
            return copy.isEmpty() ? EMPTY : new JsonObject(copy);
        }
    }
}
