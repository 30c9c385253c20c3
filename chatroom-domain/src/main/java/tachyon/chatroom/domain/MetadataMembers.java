package tachyon.chatroom.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metadata that a builder is given member by member, beside the whole that it may be given instead. */
final class MetadataMembers {
    private JsonObject.@Nullable Builder members;

    void put(String key, JsonValue value) {
        if (members == null) {
            members = JsonObject.builder();
        }
        members.put(key, value);
    }

    /** The metadata that was given, in whichever way. */
    Optional<JsonValue> or(Optional<JsonValue> whole) {
        if (members == null) {
            return whole;
        }
        if (whole.isPresent()) {
            throw new IllegalArgumentException("metadata: give it whole or member by member, not both");
        }
        return Optional.of(members.build());
    }
}
