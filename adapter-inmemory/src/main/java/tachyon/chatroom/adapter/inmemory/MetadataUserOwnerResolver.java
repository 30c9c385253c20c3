package tachyon.chatroom.adapter.inmemory;

import java.util.Optional;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;

/** The default: the metadata's string {@code user_id} is the owner, or else a user with the operator's identifier. */
final class MetadataUserOwnerResolver implements OwnerResolver {
    @Override
    public UserId resolve(OperatorId operatorId, CreateChatroomRequest request) {
        return request.metadata()
                .flatMap(metadata -> metadata instanceof JsonObject object ? userOf(object) : Optional.empty())
                .orElseGet(() -> UserId.of(operatorId.value()));
    }

    private static Optional<UserId> userOf(JsonObject metadata) {
        try {
            return metadata.getString("user_id").map(UserId::of);
        } catch (IllegalArgumentException e) {
            // Metadata may contain any string, and this one is not a valid user identifier.
            return Optional.empty();
        }
    }
}
