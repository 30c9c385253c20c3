package tachyon.chatroom.domain;

import java.util.Optional;
import org.immutables.value.Value;

/** What a new chatroom shall be. */
@Value.Immutable
public abstract class CreateChatroomRequest {
    CreateChatroomRequest() {}

    /**
     * The chatroom's name. The service picks one when none is given.
     *
     * @return the name, empty when not given
     */
    public abstract Optional<String> name();

    /**
     * What to keep with the chatroom: any JSON value, typically an object.
     *
     * @return the metadata, empty when not given; JSON's {@code null} is a value that was given
     */
    public abstract Optional<JsonValue> metadata();

    /**
     * Starts a request. Every field is optional.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link CreateChatroomRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableCreateChatroomRequest.Builder {
        private final MetadataMembers members = new MetadataMembers();

        Builder() {}

        /**
         * Adds one member to the metadata, which then is an object, or replaces the value of one that is there.
         *
         * @param key the member's key
         * @param value the member's value
         * @return this builder
         * @throws IllegalArgumentException if the key holds a lone surrogate
         */
        public Builder putMetadata(String key, JsonValue value) {
            members.put(key, value);
            return this;
        }

        /**
         * Adds one member that is a string to the metadata, which then is an object, or replaces the value of one that
         * is there.
         *
         * @param key the member's key
         * @param value the member's text
         * @return this builder
         * @throws IllegalArgumentException if the key holds a lone surrogate
         */
        public Builder putMetadata(String key, String value) {
            return putMetadata(key, JsonValue.of(value));
        }

        /**
         * Builds the request.
         *
         * @return the request
         * @throws IllegalArgumentException if metadata was given both whole and member by member, or is nested deeper
         *     than {@link JsonValue#MAX_DEPTH}
         */
        @Override
        public CreateChatroomRequest build() {
            ImmutableCreateChatroomRequest request = (ImmutableCreateChatroomRequest) super.build();
            return request.withMetadata(members.or(request.metadata()));
        }
    }
}
