package tachyon.chatroom.decorator.resilience;

import java.util.List;
import java.util.function.Supplier;
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

/** A gateway that forwards every call and view. Tests override the two hooks. */
class ForwardingGateway implements ChatroomGateway {
    private final ChatroomGateway gateway;

    ForwardingGateway(ChatroomGateway gateway) {
        this.gateway = gateway;
    }

    <T> T around(Supplier<T> call) {
        return call.get();
    }

    ChatroomGateway view(ChatroomGateway view, CallOptions options) {
        return view;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        return around(() -> gateway.createChatroom(request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        return around(() -> gateway.updateChatroom(chatroomId, request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Object unused = around(() -> {
            gateway.deleteChatroom(chatroomId);
            return "done";
        });
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        return around(() -> gateway.listChatrooms(request));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        return around(() -> gateway.listMessages(chatroomId, request));
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return view(gateway.withOptions(options), options);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
