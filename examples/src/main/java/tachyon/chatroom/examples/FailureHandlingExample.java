package tachyon.chatroom.examples;

import java.util.Optional;
import java.util.function.Supplier;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonObject;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.UnauthenticatedException;

/** The examples in docs/failures.md. */
final class FailureHandlingExample {
    private FailureHandlingExample() {}

    static Chatroom createOrFind(ChatroomGateway chatrooms, UserId user, String requestKey) {
        CreateChatroomRequest request = CreateChatroomRequest.builder()
                .name("Daily standup")
                .putMetadata("user_id", user.value()) // the service can filter by it
                .putMetadata("request_key", requestKey) // our own key; the service stores it unchanged
                .build();
        try {
            return chatrooms.createChatroom(request);
        } catch (ChatroomException e) {
            if (e.outcome() == Outcome.NOT_APPLIED) {
                throw e; // nothing was created, so a retry is safe
            }
            return find(chatrooms, user, requestKey).orElseThrow(() -> e);
        }
    }

    static Optional<Chatroom> find(ChatroomGateway chatrooms, UserId user, String requestKey) {
        ListChatroomsRequest ofUser =
                ListChatroomsRequest.builder().metadataUserId(user).build();
        return chatrooms
                .listAllChatrooms(ofUser)
                .filter(room -> room.metadata() instanceof JsonObject metadata
                        && metadata.getString("request_key").equals(Optional.of(requestKey)))
                .findFirst();
    }

    static void ensureDeleted(ChatroomGateway chatrooms, ChatroomId id) {
        try {
            chatrooms.deleteChatroom(id);
        } catch (ChatroomNotFoundException e) {
            // The chatroom does not exist, as intended.
        }
    }

    static <T> T withRenewedToken(Runnable renewToken, Supplier<T> call) {
        try {
            return call.get();
        } catch (UnauthenticatedException e) {
            renewToken.run(); // the next call gets the new token from your supplier
            return call.get();
        }
    }

    static String describeForSupport(ServiceException e) {
        return e.operation().operationId() + ", status " + e.status() + ", request "
                + e.requestId().orElse("unknown") + ", code " + e.errorCode().orElse("none");
    }
}
