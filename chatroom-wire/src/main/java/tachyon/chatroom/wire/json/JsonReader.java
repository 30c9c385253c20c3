package tachyon.chatroom.wire.json;

import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads whole JSON documents in UTF-8 within limits on depth and string length. It allows no token after the document's
 * value. Immutable.
 */
public final class JsonReader {
    /** The maximum depth: metadata starts at most three levels deep in a body, below its list and its chatroom. */
    public static final int MAX_DEPTH = JsonValue.MAX_DEPTH + 3;

    /** Reads with the maximum depth and strings of any length. */
    static final JsonReader DEFAULT = new JsonReader(MAX_DEPTH, Integer.MAX_VALUE);

    private final JsonFactory factory;

    /**
     * Creates a reader.
     *
     * @param maxDepth the maximum number of nested objects and arrays, at most {@link #MAX_DEPTH}
     * @param maxStringLength the maximum number of characters of a string or a member's name
     */
    public JsonReader(int maxDepth, int maxStringLength) {
        this.factory = JsonFactory.builder()
                .recyclerPool(new JsonBuffers())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(maxStringLength)
                        .maxNameLength(maxStringLength)
                        .build())
                .build();
    }

    /**
     * Reads any JSON value.
     *
     * @param bytes an array that begins with the document
     * @param length the document's length in bytes
     * @return the value
     * @throws WireFormatException if the document is not JSON or exceeds a limit
     */
    public static JsonValue readValue(byte[] bytes, int length) {
        return DEFAULT.read(bytes, length, JsonValueJson::read);
    }

    <T> T read(byte[] bytes, int length, Function<JsonParser, T> content) {
        requireUtf8(bytes, length);
        try {
            return read(() -> parser(bytes, length), content);
        } catch (WireFormatException e) {
            return readWithLoneSurrogates(bytes, length, content, e);
        }
    }

    /** Jackson accepts some bytes that are not valid UTF-8. */
    static void requireUtf8(byte[] bytes, int length) {
        Utf8Validator utf8 = new Utf8Validator();
        utf8.validate(bytes, 0, length);
        utf8.validateEnd();
    }

    /** Reads valid UTF-8 from a stream, which cannot be read again: a lone surrogate in a name is a violation. */
    <T> T read(InputStream bytes, Function<JsonParser, T> content) {
        return read(() -> factory.createParser(ObjectReadContext.empty(), bytes), content);
    }

    /**
     * Reads a document again that was rejected, if the reason may be a lone surrogate in a name: few documents have one, so
     * no other reading looks for it.
     */
    private <T> T readWithLoneSurrogates(
            byte[] bytes, int length, Function<JsonParser, T> content, WireFormatException rejection) {
        byte[] rewritten = LoneSurrogateNames.escape(bytes, length);
        if (rewritten == null) {
            throw rejection;
        }
        return read(() -> new LoneSurrogateParser(parser(rewritten, rewritten.length)), content);
    }

    private JsonParser parser(byte[] bytes, int length) {
        return factory.createParser(ObjectReadContext.empty(), bytes, 0, length);
    }

    private static <T> T read(Supplier<JsonParser> document, Function<JsonParser, T> content) {
        try (JsonParser parser = document.get()) {
            if (parser.nextToken() == null) {
                throw new WireFormatException("the body is empty");
            }
            T value = content.apply(parser);
            if (parser.nextToken() != null) {
                throw new WireFormatException("the body continues after its JSON value");
            }
            return value;
        } catch (JacksonException | IllegalArgumentException e) {
            throw JsonViolation.of(e);
        }
    }
}
