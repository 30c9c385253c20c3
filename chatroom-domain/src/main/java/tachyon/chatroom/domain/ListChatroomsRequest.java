package tachyon.chatroom.domain;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which chatrooms to list: one page of those that match. */
@Value.Immutable
public abstract class ListChatroomsRequest {
    /** The most chatrooms that one page can hold. */
    public static final int MAX_LIMIT = 100;

    ListChatroomsRequest() {}

    /**
     * The most chatrooms that the page shall hold, 1 to {@value #MAX_LIMIT}.
     *
     * @return the limit; the service takes 20 when none is given
     */
    public abstract OptionalInt limit();

    /**
     * How many matching chatrooms to pass over before the page begins.
     *
     * @return the offset, not negative; the service takes 0 when none is given
     */
    public abstract OptionalInt offset();

    /**
     * Text that the chatroom's name shall contain.
     *
     * @return the text, without lone surrogates; empty when any name will do
     */
    public abstract Optional<String> search();

    /**
     * The user that the member {@code user_id} of the chatroom's metadata shall name, exactly.
     *
     * @return the user, empty when any metadata will do
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
     * Starts a request. Every field is optional.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link ListChatroomsRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableListChatroomsRequest.Builder {
        Builder() {}

        /**
         * Sets the user that the chatroom's metadata shall name.
         *
         * @param metadataUserId the user's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link UserId}
         */
        public Builder metadataUserId(String metadataUserId) {
            return metadataUserId(UserId.of("metadataUserId", metadataUserId));
        }
    }
}
