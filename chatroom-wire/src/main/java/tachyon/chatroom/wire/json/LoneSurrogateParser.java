package tachyon.chatroom.wire.json;

import tachyon.chatroom.wire.WireFormatException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserDelegate;

/** A parser of a document that {@link LoneSurrogateNames} rewrote: it returns the original names. */
final class LoneSurrogateParser extends JsonParserDelegate {
    LoneSurrogateParser(JsonParser rewritten) {
        super(rewritten);
    }

    @Override
    public String currentName() {
        String name = super.currentName();
        return name == null ? name : LoneSurrogateNames.unescape(name);
    }

    /** Outside of metadata and message content, such a name is a violation. */
    void requireNameWithoutLoneSurrogates() {
        String name = currentName();
        if (name != null && name.codePoints().anyMatch(LoneSurrogateParser::isSurrogate)) {
            throw new WireFormatException("the name of a field has a lone surrogate");
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
