package tachyon.chatroom.domain;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A request to list one page of the matching chatrooms. Defaults and limits are those of the service's REST reference.
 * Immutable.
 */
@Value.Immutable
public abstract class ListChatroomsRequest {
    /** The maximum {@link #limit()}: {@value}. */
    public static final int MAX_LIMIT = 100;

    ListChatroomsRequest() {}

    /**
     * Returns the maximum number of chatrooms on the page.
     *
     * @return the limit. Default: empty, and the service uses 20. Range: 1 to {@value #MAX_LIMIT}
     */
    public abstract OptionalInt limit();

    /**
     * Returns the number of matching chatrooms to skip before the page.
     *
     * @return the offset. Default: empty, and the service uses 0. Range: 0 or more
     */
    public abstract OptionalInt offset();

    /**
     * Returns the text that the name of a chatroom must contain.
     *
     * @return the text, without lone surrogates. Default: empty, which matches every name
     */
    public abstract Optional<String> search();

    /**
     * Returns the user that the member {@code user_id} of a chatroom's metadata must equal.
     *
     * @return the user. Default: empty, which matches any metadata
     */
    public abstract Optional<UserId> metadataUserId();

    @Value.Check
    void check() {
        limit().ifPresent(limit -> {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("limit: must be between 1 and " + MAX_LIMIT + ", is " + limit);
            }
        });
        offset().ifPresent(offset -> NumberRules.requireAtLeast("offset", 0, offset));
        search().ifPresent(search -> TextRules.requireWellFormed("search", search));
    }

    /**
     * Creates a builder. Every field is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link ListChatroomsRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableListChatroomsRequest.Builder {
        Builder() {}

        /**
         * Sets the user that the member {@code user_id} of a chatroom's metadata must equal.
         *
         * @param metadataUserId the user's identifier
         * @return this builder
         * @throws IllegalArgumentException if {@code metadataUserId} is not a valid {@link UserId}
         */
        public Builder metadataUserId(String metadataUserId) {
            return metadataUserId(UserId.of("metadataUserId", metadataUserId));
        }
    }
}
