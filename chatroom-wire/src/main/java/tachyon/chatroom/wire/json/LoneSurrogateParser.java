package tachyon.chatroom.wire.json;

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
}
