package tachyon.chatroom.domain;

import java.util.Optional;
import org.immutables.value.Value;

/** A request to create a chatroom. Immutable. */
@Value.Immutable
public abstract class CreateChatroomRequest {
    CreateChatroomRequest() {}

    /**
     * Returns the name of the new chatroom.
     *
     * @return the name. Default: empty, and the service chooses a name
     */
    public abstract Optional<String> name();

    /**
     * Returns the metadata to store with the chatroom: any JSON value, typically an object.
     *
     * @return the metadata; {@link JsonNull} is a value that is set. Default: empty, and the service applies its own
     *     default
     */
    public abstract Optional<JsonValue> metadata();

    /**
     * Creates a builder. Every field is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link CreateChatroomRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableCreateChatroomRequest.Builder {
        private final MetadataBuilder metadata = new MetadataBuilder();

        Builder() {}

        /**
         * Adds a member to the metadata object, or replaces the value of an existing key.
         *
         * @param key the key
         * @param value the value
         * @return this builder
         */
        public Builder putMetadata(String key, JsonValue value) {
            metadata.put(key, value);
            return this;
        }

        /**
         * Adds a member whose value is a string to the metadata object, or replaces the value of an existing key.
         *
         * @param key the key
         * @param value the text
         * @return this builder
         */
        public Builder putMetadata(String key, String value) {
            return putMetadata(key, JsonValue.of(value));
        }

        /**
         * Builds the request.
         *
         * @return the request
         * @throws IllegalArgumentException if metadata was set both as a whole and by {@code putMetadata}, or is nested
         *     deeper than {@link JsonValue#MAX_DEPTH} levels
         */
        @Override
        public CreateChatroomRequest build() {
            ImmutableCreateChatroomRequest request = (ImmutableCreateChatroomRequest) super.build();
            return request.withMetadata(metadata.buildOr(request.metadata()));
        }
    }
}
