package tachyon.chatroom.domain;

import java.util.Optional;
import org.immutables.value.Value;

/** A request to update a chatroom. Fields that are not set keep their current value. Immutable. */
@Value.Immutable
public abstract class UpdateChatroomRequest {
    UpdateChatroomRequest() {}

    /**
     * Returns the new name.
     *
     * @return the name. Default: empty, which keeps the current name
     */
    public abstract Optional<String> name();

    /**
     * Returns the new metadata, which replaces all current metadata. The replacement is an assumption: the service's
     * REST reference does not specify whether metadata is merged.
     *
     * @return the metadata; {@link JsonNull} is a value that is set. Default: empty, which keeps the current metadata
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

    /** A builder of {@link UpdateChatroomRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableUpdateChatroomRequest.Builder {
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
        public UpdateChatroomRequest build() {
            ImmutableUpdateChatroomRequest request = (ImmutableUpdateChatroomRequest) super.build();
            return request.withMetadata(metadata.buildOr(request.metadata()));
        }
    }
}
