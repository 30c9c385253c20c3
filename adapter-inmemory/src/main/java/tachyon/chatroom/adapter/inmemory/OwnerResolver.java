package tachyon.chatroom.adapter.inmemory;

import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;

/**
 * A strategy that determines the owner of a new chatroom. Implementations must be thread-safe.
 *
 * <p>The service creates a chatroom for the authenticated user: its reference documents {@code owner_id} as the user
 * behind the access token. The fake has no users, so it derives the owner from the operator and the request instead.
 */
@FunctionalInterface
public interface OwnerResolver {
    /**
     * Returns the owner of a new chatroom. It is called once for each create, on the thread that makes the call.
     * Several threads may call it at once.
     *
     * @param operatorId the operator that creates the chatroom
     * @param request the request to create the chatroom
     * @return the owner; an exception that this method throws reaches the caller of the create unchanged
     */
    UserId resolve(OperatorId operatorId, CreateChatroomRequest request);
}
