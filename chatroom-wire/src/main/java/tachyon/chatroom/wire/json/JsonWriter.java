package tachyon.chatroom.wire.json;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes whole JSON documents in UTF-8. It escapes surrogates, so that a lone one survives. */
final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(new JsonBuffers())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH)
                    .build())
            .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JsonWriter() {}

    static byte[] write(Consumer<JsonGenerator> content) {
        TrimmedOutputStream bytes = new TrimmedOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(generator);
        }
        return bytes.bytes();
    }
}
