package tachyon.chatroom.examples;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.port.ChatroomGateway;

/** The examples in docs/faq.md. */
final class FaqExample {
    private FaqExample() {}

    static CompletableFuture<Chatroom> create(
            ChatroomGateway chatrooms, CreateChatroomRequest request, Executor executor) {
        return CompletableFuture.supplyAsync(() -> chatrooms.createChatroom(request), executor);
    }

    static List<Chatroom> allOf(ChatroomGateway chatrooms, UserId user) {
        return chatrooms
                .listAllChatrooms(
                        ListChatroomsRequest.builder().metadataUserId(user).build())
                .toList();
    }
}
