package tachyon.chatroom.wire.json;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads fields strictly: no duplicate field, no coercion between types, no {@code null} for a required value. The parameter
 * {@code earlier} is the value that the same field of the same object had before, null for none.
 */
final class JsonFields {
    private static final int MAX_NUMBER_LENGTH = 1000;

    private JsonFields() {}

    static void expect(JsonParser parser, JsonToken token, String field) {
        if (parser.currentToken() != token) {
            throw new WireFormatException(
                    field + ": " + type(token) + " expected, " + type(parser.currentToken()) + " found");
        }
    }

    /** Returns the name that RFC 8259 gives the type of a value that begins with a token. */
    static String type(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT -> "integer";
            case VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            case VALUE_NULL -> "null";
            default -> "other JSON";
        };
    }

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
            throw new WireFormatException(field + ": is a duplicate field");
        }
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new WireFormatException(field + ": is missing");
        }
        return value;
    }

    /** Skips the value of a field that is not read. Unlike metadata, it has numbers of a limited length. */
    static void skip(JsonParser parser) {
        int depth = 0;
        requireName(parser);
        JsonToken token = parser.currentToken();
        while (true) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token.isNumeric() && parser.getStringLength() > MAX_NUMBER_LENGTH) {
                throw new WireFormatException(JsonViolation.LIMIT);
            } else if (token == JsonToken.PROPERTY_NAME) {
                requireName(parser);
            }
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    /** Requires the name of a field that is not read to be as valid as those that are. */
    private static void requireName(JsonParser parser) {
        if (parser instanceof LoneSurrogateParser rewritten) {
            rewritten.requireNameWithoutLoneSurrogates();
        }
    }

    /** Reads an object for one of its fields and skips the others. */
    static <T> T envelope(JsonParser parser, String field, Function<JsonParser, T> content) {
        expect(parser, JsonToken.START_OBJECT, "the body");
        T value = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(field)) {
                requireFirst(field, value);
                value = content.apply(parser);
            } else {
                skip(parser);
            }
        }
        return required(field, value);
    }
}
