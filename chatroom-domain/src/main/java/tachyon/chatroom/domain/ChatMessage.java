package tachyon.chatroom.domain;

import java.time.Instant;
import org.immutables.value.Value;

/** A message of a chatroom. Immutable. */
@Value.Immutable
public abstract class ChatMessage {
    ChatMessage() {}

    /**
     * Returns the identifier: opaque text that the service assigns.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * Returns the user on whose behalf the message was written.
     *
     * @return the user
     */
    public abstract UserId userId();

    /**
     * Returns the chatroom that the message belongs to.
     *
     * @return the chatroom
     */
    public abstract ChatroomId chatroomId();

    /**
     * Returns the role of the message's author.
     *
     * @return the role, possibly one that is not a constant of {@link Role}
     */
    public abstract Role role();

    /**
     * Returns the content.
     *
     * @return the content; {@link MessageContent.Unknown} if this version does not support its type
     */
    public abstract MessageContent content();

    /**
     * Returns the time at which the message was written.
     *
     * @return the time, with nanosecond precision. Range: the years 0000 to 9999, which RFC 3339 can represent
     */
    public abstract Instant createdAt();

    @Value.Check
    void check() {
        Chatroom.requireRfc3339("createdAt", createdAt());
    }

    /**
     * Creates a builder. Every field is required.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link ChatMessage}. Not thread-safe. */
    public static final class Builder extends ImmutableChatMessage.Builder {
        Builder() {}

        /**
         * Sets the user on whose behalf the message was written.
         *
         * @param userId the user's identifier
         * @return this builder
         * @throws IllegalArgumentException if {@code userId} is not a valid {@link UserId}
         */
        public Builder userId(String userId) {
            return userId(UserId.of(userId));
        }

        /**
         * Sets the chatroom that the message belongs to.
         *
         * @param chatroomId the chatroom's identifier
         * @return this builder
         * @throws IllegalArgumentException if {@code chatroomId} is not a valid {@link ChatroomId}
         */
        public Builder chatroomId(String chatroomId) {
            return chatroomId(ChatroomId.of(chatroomId));
        }

        /**
         * Sets the content to a text.
         *
         * @param text the text
         * @return this builder
         */
        public Builder text(String text) {
            return content(new MessageContent.Text(text));
        }
    }
}
