package tachyon.chatroom.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A builder of metadata that a request's builder receives member by member instead of as a whole. Not thread-safe. */
final class MetadataBuilder {
    private JsonObject.@Nullable Builder members;

    void put(String key, JsonValue value) {
        if (members == null) {
            members = JsonObject.builder();
        }
        members.put(key, value);
    }

    /** Returns the metadata built from members, or the metadata that was set as a whole. */
    Optional<JsonValue> buildOr(Optional<JsonValue> whole) {
        if (members == null) {
            return whole;
        }
        if (whole.isPresent()) {
            throw new IllegalArgumentException("metadata: must be set as a whole or member by member, not both");
        }
        return Optional.of(members.build());
    }
}
