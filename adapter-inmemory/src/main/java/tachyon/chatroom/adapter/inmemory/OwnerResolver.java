package tachyon.chatroom.adapter.inmemory;

import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.domain.UserId;

/** Who owns a chatroom that is created. How the service decides that is not documented. Has to be thread-safe. */
@FunctionalInterface
public interface OwnerResolver {
    /**
     * Names the owner. Called on the thread that creates, possibly on several at once.
     *
     * @param operatorId who creates
     * @param request what is created
     * @return the owner; what the rule throws instead, the create throws as it is
     */
    UserId resolve(OperatorId operatorId, CreateChatroomRequest request);
}
