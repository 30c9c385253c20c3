package tachyon.chatroom.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A field of a listing's elements that mostly says the same, such as their operator: the text is kept and not made anew as long
 * as it does. Not thread-safe.
 */
final class StringInterner {
    private String last = "";

    /** The current token's text; {@code earlier} is what the same field of the same element already had. */
    String read(JsonParser parser, String field, @Nullable String earlier) {
        Json.requireFirst(field, earlier);
        Json.expect(parser, JsonToken.VALUE_STRING, field);
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
