package tachyon.chatroom.domain;

import java.time.Instant;
import org.immutables.value.Value;

/** A chatroom, as the service last described it. */
@Value.Immutable
public abstract class Chatroom {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    Chatroom() {}

    /**
     * The identifier, chosen by the service.
     *
     * @return the identifier
     */
    public abstract ChatroomId id();

    /**
     * The name that people see.
     *
     * @return the name: any text, possibly empty
     */
    public abstract String name();

    /**
     * The operator, the tenant, that the chatroom belongs to.
     *
     * @return the operator
     */
    public abstract OperatorId operatorId();

    /**
     * The user who owns the chatroom.
     *
     * @return the owner
     */
    public abstract UserId ownerId();

    /**
     * What the operator keeps with the chatroom: any JSON value, typically an object. Keys in common use are
     * {@code user_id}, {@code comparison_group_id} and {@code comparison_group_name}.
     *
     * @return the metadata; an empty object unless given
     */
    @Value.Default
    public JsonValue metadata() {
        return JsonObject.of();
    }

    /**
     * When the chatroom was created.
     *
     * @return the time, to the nanosecond, in the years 0000 to 9999
     */
    public abstract Instant createdAt();

    /**
     * When the chatroom was last changed.
     *
     * @return the time, to the nanosecond, in the years 0000 to 9999
     */
    public abstract Instant updatedAt();

    @Value.Check
    void check() {
        requireRfc3339("createdAt", createdAt());
        requireRfc3339("updatedAt", updatedAt());
    }

    static void requireRfc3339(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(field + ": must lie in the years 0000 to 9999, as RFC 3339 writes them");
        }
    }

    /**
     * Starts a chatroom. All fields but {@link #metadata()} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link Chatroom}. Not thread-safe. */
    public static final class Builder extends ImmutableChatroom.Builder {
        Builder() {}

        /**
         * Sets the identifier.
         *
         * @param id the identifier's text
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link ChatroomId}
         */
        public Builder id(String id) {
            return id(ChatroomId.of(id));
        }

        /**
         * Sets the operator.
         *
         * @param operatorId the operator's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link OperatorId}
         */
        public Builder operatorId(String operatorId) {
            return operatorId(OperatorId.of(operatorId));
        }

        /**
         * Sets the owner.
         *
         * @param ownerId the owner's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link UserId}
         */
        public Builder ownerId(String ownerId) {
            return ownerId(UserId.of("ownerId", ownerId));
        }
    }
}
