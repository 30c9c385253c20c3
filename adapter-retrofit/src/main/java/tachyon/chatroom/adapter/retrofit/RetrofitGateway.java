package tachyon.chatroom.adapter.retrofit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.adapter.retrofit.RetrofitTransport.ApiMethod;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.RequestContext;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.PercentEncoding;
import tachyon.chatroom.wire.RestOperation;

/** Maps each operation of the port to a method of the API. A view differs in its context only. */
final class RetrofitGateway implements ChatroomGateway {
    private final RetrofitTransport transport;
    private final RequestContext context;
    private final boolean isView;

    RetrofitGateway(RetrofitTransport transport, ConnectionSettings settings) {
        this(transport, RequestContext.of(settings), false);
    }

    private RetrofitGateway(RetrofitTransport transport, RequestContext context, boolean isView) {
        this.transport = transport;
        this.context = context;
        this.isView = isView;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        return call(RestOperation.CREATE_CHATROOM, (api, tag, headers) -> api.createChatroom(tag, headers, request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        String id = encoded(chatroomId);
        return call(
                RestOperation.UPDATE_CHATROOM, (api, tag, headers) -> api.updateChatroom(tag, headers, id, request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        String id = encoded(chatroomId);
        transport.call(
                RestOperation.DELETE_CHATROOM, context, (api, tag, headers) -> api.deleteChatroom(tag, headers, id));
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        Integer limit = boxed(request.limit());
        Integer offset = boxed(request.offset());
        String search = encoded(request.search());
        String metadataUserId = encoded(request.metadataUserId().map(UserId::value));
        return call(
                RestOperation.LIST_CHATROOMS,
                (api, tag, headers) -> api.listChatrooms(tag, headers, limit, offset, search, metadataUserId));
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(request, "request");
        String id = encoded(chatroomId);
        String search = PercentEncoding.encode(request.search());
        return call(
                RestOperation.LIST_MESSAGES,
                (api, tag, headers) -> api.listMessages(tag, headers, id, request.limit(), request.offset(), search));
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new RetrofitGateway(transport, context.withOptions(options), true);
    }

    @Override
    public void close() {
        if (!isView) {
            transport.close();
        }
    }

    private <T> T call(RestOperation<T> operation, ApiMethod<T> method) {
        // Only a response without a body is null, and delete is the only operation without one.
        return Objects.requireNonNull(transport.call(operation, context, method), "response");
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static @Nullable String encoded(Optional<String> text) {
        return text.map(PercentEncoding::encode).orElse(null);
    }

    private static String encoded(ChatroomId chatroomId) {
        return PercentEncoding.encode(
                Objects.requireNonNull(chatroomId, "chatroomId").value());
    }
}
