package tachyon.chatroom.adapter.inmemory;

import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;

/**
 * A strategy that determines the owner of a new chatroom. Implementations must be thread-safe.
 *
 * <p>The service's owner is the user that the access token identifies. The fake does not evaluate tokens, so this
 * strategy determines the owner from the operator and the request: an assumption.
 */
@FunctionalInterface
public interface OwnerResolver {
    /**
     * Returns the owner of a new chatroom. This method is called once for each create, on the calling thread,
     * possibly by several threads at once.
     *
     * @param operatorId the operator that creates the chatroom
     * @param request the request to create the chatroom
     * @return the owner; an exception that this method throws reaches the caller of the create unchanged
     */
    UserId resolve(OperatorId operatorId, CreateChatroomRequest request);
}
