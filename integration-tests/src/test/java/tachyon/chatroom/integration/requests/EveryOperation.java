package tachyon.chatroom.integration.requests;

import java.util.List;
import java.util.function.Consumer;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.JsonValue;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.ChatroomGateway;

/** Calls of all five operations. */
final class EveryOperation {
    private EveryOperation() {}

    /** Returns one call per operation, each with this text as its identifier and in its parameters. */
    static List<Consumer<ChatroomGateway>> callsWith(String text) {
        ChatroomId id = ChatroomId.of(text);
        return List.of(
                gateway -> gateway.createChatroom(CreateChatroomRequest.builder()
                        .name(text)
                        .putMetadata(text, text)
                        .build()),
                gateway -> gateway.updateChatroom(
                        id,
                        UpdateChatroomRequest.builder()
                                .name(text)
                                .metadata(JsonValue.ofNull())
                                .build()),
                gateway -> gateway.deleteChatroom(id),
                gateway -> gateway.listChatrooms(ListChatroomsRequest.builder()
                        .limit(1)
                        .offset(2)
                        .search(text)
                        .metadataUserId(text)
                        .build()),
                gateway -> gateway.listMessages(
                        id, ListMessagesRequest.builder().search(text).build()));
    }
}
