package tachyon.chatroom.domain;

import java.time.Instant;
import org.immutables.value.Value;

/** A chatroom, as one response of the service describes it. Immutable. */
@Value.Immutable
public abstract class Chatroom {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    Chatroom() {}

    /**
     * Returns the identifier, which the service assigns.
     *
     * @return the identifier
     */
    public abstract ChatroomId id();

    /**
     * Returns the display name.
     *
     * @return the name: any text, possibly empty
     */
    public abstract String name();

    /**
     * Returns the operator, the tenant, that the chatroom belongs to.
     *
     * @return the operator
     */
    public abstract OperatorId operatorId();

    /**
     * Returns the user who owns the chatroom.
     *
     * @return the owner
     */
    public abstract UserId ownerId();

    /**
     * Returns the metadata that the operator stores with the chatroom: any JSON value, typically an object. Common keys
     * are {@code user_id}, {@code comparison_group_id} and {@code comparison_group_name}.
     *
     * @return the metadata. Default: an empty object
     */
    @Value.Default
    public JsonValue metadata() {
        return JsonObject.of();
    }

    /**
     * Returns the time at which the chatroom was created.
     *
     * @return the time, with nanosecond precision. Range: the years 0000 to 9999, which RFC 3339 can represent
     */
    public abstract Instant createdAt();

    /**
     * Returns the time of the last update.
     *
     * @return the time, with nanosecond precision. Range: the years 0000 to 9999, which RFC 3339 can represent
     */
    public abstract Instant updatedAt();

    @Value.Check
    void check() {
        requireRfc3339("createdAt", createdAt());
        requireRfc3339("updatedAt", updatedAt());
    }

    static void requireRfc3339(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(field + ": must be in the years 0000 to 9999 (RFC 3339), is " + time);
        }
    }

    /**
     * Creates a builder. Every field except {@link #metadata()} is required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link Chatroom}. Not thread-safe. */
    public static final class Builder extends ImmutableChatroom.Builder {
        Builder() {}

        /**
         * Sets the identifier.
         *
         * @param id the identifier's text
         * @return this builder
         * @throws IllegalArgumentException if {@code id} is not a valid {@link ChatroomId}
         */
        public Builder id(String id) {
            return id(ChatroomId.of(id));
        }

        /**
         * Sets the operator that the chatroom belongs to.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if {@code operatorId} is not a valid {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Sets the user who owns the chatroom.
         *
         * @param ownerId the owner's identifier
         * @return this builder
         * @throws IllegalArgumentException if {@code ownerId} is not a valid {@link UserId}
         */
        public Builder ownerId(String ownerId) {
            return ownerId(UserId.of("ownerId", ownerId));
        }
    }
}
