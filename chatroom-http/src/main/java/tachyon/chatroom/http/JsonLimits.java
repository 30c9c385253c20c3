package tachyon.chatroom.http;

import org.immutables.value.Value;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.wire.json.JsonReader;

/**
 * The limits of the JSON in a successful response. A response that exceeds one fails with a {@link MalformedResponseException}.
 * Immutable.
 *
 * <p>Building limits out of their ranges fails with an {@link IllegalArgumentException} that names the field and the range.
 */
@Value.Immutable
public abstract class JsonLimits {
    /**
     * The maximum of {@link #maxDepth()}: {@value}, which is the maximum depth of metadata, 500, plus the three levels of a
     * response around it.
     */
    public static final int MAX_DEPTH = JsonReader.MAX_DEPTH;

    private static final int MIN_DEPTH = 8;
    private static final int MIN_STRING_LENGTH = 1024;

    JsonLimits() {}

    /**
     * Returns the maximum number of nested objects and arrays. The body itself is the first level.
     *
     * @return the number. Default: {@value #MAX_DEPTH}. Range: 8 to {@value #MAX_DEPTH}
     */
    @Value.Default
    public int maxDepth() {
        return MAX_DEPTH;
    }

    /**
     * Returns the maximum number of characters of a string or of an object member's name. The limit
     * {@link ConnectionSettings#maxResponseBytes()} applies, too.
     *
     * @return the number. Default: 16,777,216 (16 Mi). Range: 1,024 to {@link Integer#MAX_VALUE}
     */
    @Value.Default
    public int maxStringLength() {
        return 16 * 1024 * 1024;
    }

    @Value.Check
    void check() {
        IntegerRange.require("maxDepth", MIN_DEPTH, MAX_DEPTH, maxDepth());
        IntegerRange.require("maxStringLength", MIN_STRING_LENGTH, Integer.MAX_VALUE, maxStringLength());
    }

    /**
     * Creates a builder. Every field is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link JsonLimits}. Not thread-safe. */
    public static final class Builder extends ImmutableJsonLimits.Builder {
        Builder() {}
    }
}
