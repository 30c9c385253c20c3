package tachyon.chatroom.domain;

import java.time.Instant;
import org.immutables.value.Value;

/** One message of a chatroom. */
@Value.Immutable
public abstract class ChatMessage {
    ChatMessage() {}

    /**
     * The identifier, opaque text that the service chooses.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * The user on whose behalf the message was written.
     *
     * @return the user
     */
    public abstract UserId userId();

    /**
     * The chatroom that the message stands in.
     *
     * @return the chatroom
     */
    public abstract ChatroomId chatroomId();

    /**
     * Who speaks.
     *
     * @return the role, possibly one that this version does not know
     */
    public abstract Role role();

    /**
     * What is said.
     *
     * @return the content, possibly of a form that this version does not know
     */
    public abstract MessageContent content();

    /**
     * When the message was written.
     *
     * @return the time, to the nanosecond, in the years 0000 to 9999
     */
    public abstract Instant createdAt();

    @Value.Check
    void check() {
        Chatroom.requireRfc3339("createdAt", createdAt());
    }

    /**
     * Starts a message. Every field is required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link ChatMessage}. Not thread-safe. */
    public static final class Builder extends ImmutableChatMessage.Builder {
        Builder() {}

        /**
         * Sets the user.
         *
         * @param userId the user's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link UserId}
         */
        public Builder userId(String userId) {
            return userId(UserId.of(userId));
        }

        /**
         * Sets the chatroom.
         *
         * @param chatroomId the chatroom's identifier
         * @return this builder
         * @throws IllegalArgumentException if it is no {@link ChatroomId}
         */
        public Builder chatroomId(String chatroomId) {
            return chatroomId(ChatroomId.of(chatroomId));
        }

        /**
         * Sets a content that is text.
         *
         * @param text the text
         * @return this builder
         */
        public Builder text(String text) {
            return content(new MessageContent.Text(text));
        }
    }
}
