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

/** The gateway that runs the attempts of every operation through a {@link RetryExecutor}. */
final class ResilientGateway implements ChatroomGateway {
    private final ChatroomGateway gateway;
    private final RetryExecutor retryExecutor;
    private final Duration timeout;
    private final boolean isView;

    ResilientGateway(ChatroomGateway gateway, ResilienceSettings settings) {
        this(gateway, new RetryExecutor(settings), settings.timeout(), false);
    }

    private ResilientGateway(ChatroomGateway gateway, RetryExecutor retryExecutor, Duration timeout, boolean isView) {
        this.gateway = gateway;
        this.retryExecutor = retryExecutor;
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
        retryExecutor.delete(timeout, remaining -> attemptWithin(remaining).deleteChatroom(chatroomId));
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
                gateway.withOptions(options), retryExecutor, options.timeout().orElse(timeout), true);
    }

    @Override
    public void close() {
        if (!isView) {
            retryExecutor.close();
            gateway.close();
        }
    }

    private <T> T call(Operation operation, Function<ChatroomGateway, T> attempt) {
        return retryExecutor.call(operation, timeout, remaining -> attempt.apply(attemptWithin(remaining)));
    }

    private ChatroomGateway attemptWithin(Duration remaining) {
        return gateway.withOptions(CallOptions.builder().timeout(remaining).build());
    }
}
