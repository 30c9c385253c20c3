package tachyon.chatroom.wire.json;

import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.JsonNumber;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads whole JSON documents within limits on depth and string length. It allows no token after the document's value. A
 * {@link WireFormatException} names the place of a syntax error only: Jackson's own messages quote the document, which may
 * echo a secret. Immutable.
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
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxNumberLength(JsonNumber.MAX_LENGTH)
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
        return read(() -> factory.createParser(ObjectReadContext.empty(), bytes, 0, length), content);
    }

    <T> T read(InputStream bytes, Function<JsonParser, T> content) {
        return read(() -> factory.createParser(ObjectReadContext.empty(), bytes), content);
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
        } catch (StreamConstraintsException e) {
            throw new WireFormatException("the body's JSON exceeds a limit on depth, strings or numbers");
        } catch (JacksonException e) {
            throw new WireFormatException("the body is not valid JSON" + place(e.getLocation()));
        } catch (IllegalArgumentException e) {
            throw new WireFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Jackson gives no place for a violated constraint. */
    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
