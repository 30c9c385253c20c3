package tachyon.chatroom.wire.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a text field that is mostly equal in consecutive elements of a listing, such as the operator. Equal consecutive
 * values share one {@link String}. Not thread-safe.
 */
final class StringInterner {
    private String last = "";

    /** Returns the current token's text. */
    String read(JsonParser parser, String field, @Nullable String earlier) {
        JsonFields.requireFirst(field, earlier);
        JsonFields.expect(parser, JsonToken.VALUE_STRING, field);
        if (!isLast(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())) {
            last = parser.getString();
        }
        return last;
    }

    private boolean isLast(char[] characters, int offset, int length) {
        if (length != last.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (characters[offset + i] != last.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
