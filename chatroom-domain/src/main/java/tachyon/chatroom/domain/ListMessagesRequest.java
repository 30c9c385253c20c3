package tachyon.chatroom.domain;

import org.immutables.value.Value;

/**
 * A request to list messages of a chatroom. The service's REST reference requires all three fields; this type provides
 * defaults. Immutable.
 */
@Value.Immutable
public abstract class ListMessagesRequest {
    /** The default {@link #limit()}: {@value}. */
    public static final int DEFAULT_LIMIT = 20;

    ListMessagesRequest() {}

    /**
     * Returns the maximum number of messages to return.
     *
     * @return the limit. Default: {@value #DEFAULT_LIMIT}. Range: 1 or more
     */
    @Value.Default
    public int limit() {
        return DEFAULT_LIMIT;
    }

    /**
     * Returns the number of matching messages to skip.
     *
     * @return the offset. Default: 0. Range: 0 or more
     */
    @Value.Default
    public int offset() {
        return 0;
    }

    /**
     * Returns the text that a message must contain.
     *
     * @return the text, without lone surrogates. Default: the empty text, which matches every message
     */
    @Value.Default
    public String search() {
        return "";
    }

    @Value.Check
    void check() {
        NumberRules.requireAtLeast("limit", 1, limit());
        NumberRules.requireAtLeast("offset", 0, offset());
        TextRules.requireWellFormed("search", search());
    }

    /**
     * Creates a builder. Every field is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link ListMessagesRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableListMessagesRequest.Builder {
        Builder() {}
    }
}
