package tachyon.chatroom.domain;

import org.immutables.value.Value;

/** Which messages of a chatroom to list. The service asks for all three fields, so each has a default here. */
@Value.Immutable
public abstract class ListMessagesRequest {
    /** The limit when none is given. */
    public static final int DEFAULT_LIMIT = 20;

    ListMessagesRequest() {}

    /**
     * The most messages that shall come back, at least 1.
     *
     * @return the limit; {@value #DEFAULT_LIMIT} unless given
     */
    @Value.Default
    public int limit() {
        return DEFAULT_LIMIT;
    }

    /**
     * How many matching messages to pass over.
     *
     * @return the offset, not negative; 0 unless given
     */
    @Value.Default
    public int offset() {
        return 0;
    }

    /**
     * Text that the messages shall contain.
     *
     * @return the text, without lone surrogates; empty, which any message matches, unless given
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
     * Starts a request. Every field is optional.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a {@link ListMessagesRequest}. Not thread-safe. */
    public static final class Builder extends ImmutableListMessagesRequest.Builder {
        Builder() {}
    }
}
