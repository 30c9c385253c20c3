package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

/** Hands every operation to {@link RetryExecutor} as something that can be attempted again. */
final class ResilientGateway implements ChatroomGateway {
    private final ChatroomGateway gateway;
    private final RetryExecutor retries;
    private final Duration timeout;
    private final boolean isView;

    ResilientGateway(ChatroomGateway gateway, ResilienceSettings settings) {
        this(gateway, new RetryExecutor(settings), settings.timeout(), false);
    }

    private ResilientGateway(ChatroomGateway gateway, RetryExecutor retries, Duration timeout, boolean isView) {
        this.gateway = gateway;
        this.retries = retries;
        this.timeout = timeout;
        this.isView = isView;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        return call(Operation.CREATE_CHATROOM, attempt -> attempt.createChatroom(request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return call(Operation.UPDATE_CHATROOM, attempt -> attempt.updateChatroom(chatroomId, request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        retries.delete(timeout, time -> within(time).deleteChatroom(chatroomId));
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return call(Operation.LIST_CHATROOMS, attempt -> attempt.listChatrooms(request));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return call(Operation.LIST_MESSAGES, attempt -> attempt.listMessages(chatroomId, request));
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new ResilientGateway(
                gateway.withOptions(options), retries, options.timeout().orElse(timeout), true);
    }

    @Override
    public void close() {
        if (!isView) {
            retries.close();
            gateway.close();
        }
    }

    private <T> T call(Operation operation, Function<ChatroomGateway, T> attempt) {
        return retries.call(operation, timeout, time -> attempt.apply(within(time)));
    }

    private ChatroomGateway within(Duration time) {
        return gateway.withOptions(CallOptions.builder().timeout(time).build());
    }
}
