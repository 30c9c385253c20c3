package tachyon.chatroom.decorator.observability;

import java.util.List;
import java.util.Objects;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.Operation;

/** The gateway that runs every operation through a {@link CallObserver}. */
final class ObservedGateway implements ChatroomGateway {
    private final ChatroomGateway gateway;
    private final CallObserver observer;

    ObservedGateway(ChatroomGateway gateway, CallObserver observer) {
        this.gateway = gateway;
        this.observer = observer;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        return observer.observe(Operation.CREATE_CHATROOM, null, () -> gateway.createChatroom(request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return observer.observe(
                Operation.UPDATE_CHATROOM, chatroomId, () -> gateway.updateChatroom(chatroomId, request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        ChatroomId unused = observer.observe(Operation.DELETE_CHATROOM, chatroomId, () -> {
            gateway.deleteChatroom(chatroomId);
            return chatroomId;
        });
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return observer.observe(Operation.LIST_CHATROOMS, null, () -> gateway.listChatrooms(request));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return observer.observe(Operation.LIST_MESSAGES, chatroomId, () -> gateway.listMessages(chatroomId, request));
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new ObservedGateway(gateway.withOptions(options), observer);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
