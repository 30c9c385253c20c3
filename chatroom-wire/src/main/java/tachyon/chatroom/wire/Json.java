package tachyon.chatroom.wire;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.connection.ConnectionSettings;
import tachyon.chatroom.domain.JsonNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * How strictly JSON is read and written here, over whole documents: no trailing tokens, no key twice in what is read, no coercion, no
 * {@code null} where a value must be, bounded depth. What Jackson finds wrong is told by its place only, because its own
 * messages quote the document, which may echo a secret.
 */
final class Json {
    private static final int MAX_DEPTH = ConnectionSettings.MAX_JSON_DEPTH;

    /** What is read and written where no settings are. Surrogates are escaped, so that lone ones survive. */
    private static final JsonFactory FACTORY = factory(MAX_DEPTH, Integer.MAX_VALUE);

    private Json() {}

    static JsonFactory factory(int maxReadDepth, int maxStringLength) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxReadDepth)
                        .maxNumberLength(JsonNumber.MAX_LENGTH)
                        .maxStringLength(maxStringLength)
                        .maxNameLength(maxStringLength)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
    }

    static <T> T read(byte[] bytes, int length, Function<JsonParser, T> reader) {
        return read(FACTORY, bytes, length, reader);
    }

    static <T> T read(JsonFactory factory, byte[] bytes, int length, Function<JsonParser, T> reader) {
        return read(() -> factory.createParser(ObjectReadContext.empty(), bytes, 0, length), reader);
    }

    static <T> T read(JsonFactory factory, InputStream bytes, Function<JsonParser, T> reader) {
        return read(() -> factory.createParser(ObjectReadContext.empty(), bytes), reader);
    }

    private static <T> T read(Supplier<JsonParser> document, Function<JsonParser, T> reader) {
        try (JsonParser parser = document.get()) {
            if (parser.nextToken() == null) {
                throw new WireFormatException("the body is empty");
            }
            T value = reader.apply(parser);
            if (parser.nextToken() != null) {
                throw new WireFormatException("something follows the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new WireFormatException("the body's JSON is over a limit on depth, strings or numbers");
        } catch (JacksonException e) {
            throw new WireFormatException("the body is not JSON that can be read" + place(e.getLocation()));
        } catch (IllegalArgumentException e) {
            throw new WireFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Jackson knows no place for what breaks a constraint. */
    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    static byte[] write(Consumer<JsonGenerator> writer) {
        TrimmedOutputStream bytes = new TrimmedOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.accept(generator);
        }
        return bytes.take();
    }

    static void expect(JsonParser parser, JsonToken token, String field) {
        if (parser.currentToken() != token) {
            throw new WireFormatException(field + ": expected " + token + ", found " + parser.currentToken());
        }
    }

    /** The current token's text; {@code earlier} is what the same field already had, if it is there twice. */
    static String string(JsonParser parser, String field, @Nullable String earlier) {
        requireFirst(field, earlier);
        expect(parser, JsonToken.VALUE_STRING, field);
        return parser.getString();
    }

    static Integer integer(JsonParser parser, String field, @Nullable Integer earlier) {
        requireFirst(field, earlier);
        expect(parser, JsonToken.VALUE_NUMBER_INT, field);
        if (parser.getNumberType() != JsonParser.NumberType.INT) {
            throw new WireFormatException(field + ": must be a 32-bit integer");
        }
        return parser.getIntValue();
    }

    static Instant time(JsonParser parser, String field, @Nullable Instant earlier) {
        requireFirst(field, earlier);
        expect(parser, JsonToken.VALUE_STRING, field);
        return Rfc3339.parse(field, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    static void requireFirst(String field, @Nullable Object earlier) {
        if (earlier != null) {
            throw new WireFormatException(field + ": is there twice");
        }
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new WireFormatException(field + ": is missing");
        }
        return value;
    }

    /** An object of which one member counts. */
    static <T> T envelope(JsonParser parser, String field, Function<JsonParser, T> reader) {
        expect(parser, JsonToken.START_OBJECT, "the body");
        T value = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(field)) {
                requireFirst(field, value);
                value = reader.apply(parser);
            } else {
                parser.skipChildren();
            }
        }
        return required(field, value);
    }
}
