package tachyon.chatroom.contract;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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

/**
 * A gateway that holds its options and its closed flag itself, so that a defect can ignore them. The original stays
 * open.
 */
final class DefectiveGateway implements ChatroomGateway {
    /** The defect of every call. */
    interface Defect {
        <T> T call(DefectiveCall<T> call);
    }

    private final Defect defect;
    private final ChatroomGateway root;
    private final AtomicBoolean closed;
    private final CallOptions options;
    private final boolean isView;

    DefectiveGateway(Defect defect, ChatroomGateway root) {
        this(defect, root, new AtomicBoolean(), CallOptions.empty(), false);
    }

    private DefectiveGateway(
            Defect defect, ChatroomGateway root, AtomicBoolean closed, CallOptions options, boolean isView) {
        this.defect = defect;
        this.root = root;
        this.closed = closed;
        this.options = options;
        this.isView = isView;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        return call(Operation.CREATE_CHATROOM, gateway -> gateway.createChatroom(request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return call(Operation.UPDATE_CHATROOM, gateway -> gateway.updateChatroom(chatroomId, request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        call(Operation.DELETE_CHATROOM, gateway -> {
            gateway.deleteChatroom(chatroomId);
            return chatroomId;
        });
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return call(Operation.LIST_CHATROOMS, gateway -> gateway.listChatrooms(request));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return call(Operation.LIST_MESSAGES, gateway -> gateway.listMessages(chatroomId, request));
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new DefectiveGateway(defect, root, closed, options.withDefaults(this.options), true);
    }

    @Override
    public void close() {
        if (!isView) {
            closed.set(true);
        }
    }

    private <T> T call(Operation operation, Function<ChatroomGateway, T> step) {
        return defect.call(new DefectiveCall<>(operation, root, closed, options, step));
    }
}
