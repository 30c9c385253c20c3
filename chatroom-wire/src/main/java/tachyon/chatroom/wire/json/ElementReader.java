package tachyon.chatroom.wire.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A reader of a listing's elements, one after another. */
interface ElementReader<T> {
    /** Reads the element at whose first token the parser is. */
    T read(JsonParser parser);

    /** Returns the identifier of the element that was read last, null if it was not read. */
    @Nullable String lastId();
}
