package tachyon.chatroom.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON object. It keeps the order in which its keys were given; two objects are equal when they have equal members,
 * in whatever order, as JSON means it.
 */
public final class JsonObject implements JsonValue {
    private static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, JsonValue> members;
    private final int depth;

    private JsonObject(Map<String, JsonValue> members) {
        this.members = members;
        this.depth = JsonDepth.around(members.values());
    }

    /**
     * The object without members.
     *
     * @return <code>{}</code>
     */
    public static JsonObject of() {
        return EMPTY;
    }

    /**
     * An object with the given members.
     *
     * @param members keys and values, their order kept; copied
     * @return the object
     * @throws IllegalArgumentException if it would be nested deeper than {@link JsonValue#MAX_DEPTH}, or a key holds a
     *     lone surrogate
     */
    public static JsonObject of(Map<String, ? extends JsonValue> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    /**
     * Starts an object.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The members.
     *
     * @return keys and values in the order in which they were given, unmodifiable
     */
    public Map<String, JsonValue> members() {
        return Collections.unmodifiableMap(members);
    }

    /**
     * One member's value.
     *
     * @param key the key
     * @return the value, empty when there is no such key
     */
    public Optional<JsonValue> get(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /**
     * One member's text.
     *
     * @param key the key
     * @return the text, empty when there is no such key or its value is not a string
     */
    public Optional<String> getString(String key) {
        return members.get(key) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    /** How many arrays and objects stand inside each other here, this one counted. */
    int depth() {
        return depth;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.of(this);
    }

    /** Collects the members of a {@link JsonObject}. Not thread-safe. */
    public static final class Builder {
        private final OrderedJsonMap members = new OrderedJsonMap();

        private Builder() {}

        /**
         * Adds a member, or replaces the value of one that is there.
         *
         * @param key the key: any text but lone surrogates, which JSON readers in common use refuse in a key
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the key holds a lone surrogate
         */
        public Builder put(String key, JsonValue value) {
            TextRules.requireWellFormed("key", Objects.requireNonNull(key, "key"));
            members.put(key, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Adds a member that is a string, or replaces the value of one that is there.
         *
         * @param key the key
         * @param value the text
         * @return this builder
         * @throws IllegalArgumentException if the key holds a lone surrogate
         */
        public Builder put(String key, String value) {
            return put(key, JsonValue.of(value));
        }

        /**
         * Builds the object. The builder can be used on; the object does not change with it.
         *
         * @return the object
         * @throws IllegalArgumentException if it would be nested deeper than {@link JsonValue#MAX_DEPTH}
         */
        public JsonObject build() {
            Map<String, JsonValue> copy = members.copy();
            return copy.isEmpty() ? EMPTY : new JsonObject(copy);
        }
    }
}
