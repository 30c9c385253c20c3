package tachyon.chatroom.adapter.httpclient5;

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
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.RequestContext;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.wire.RequestTarget;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.json.RequestJson;

/** Maps each operation of the port to its request. A view differs in its context only. */
final class HttpClient5Gateway implements ChatroomGateway {
    private final HttpClient5Transport transport;
    private final RequestContext context;
    private final boolean isView;

    HttpClient5Gateway(HttpClient5Transport transport, ConnectionSettings settings) {
        this(transport, RequestContext.of(settings), false);
    }

    private HttpClient5Gateway(HttpClient5Transport transport, RequestContext context, boolean isView) {
        this.transport = transport;
        this.context = context;
        this.isView = isView;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        Objects.requireNonNull(request, "request");
        return transport.call(
                RestOperation.CREATE_CHATROOM,
                context,
                RequestTarget.of(RestOperation.CREATE_CHATROOM),
                () -> RequestJson.write(request));
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return transport.call(
                RestOperation.UPDATE_CHATROOM,
                context,
                RequestTarget.of(RestOperation.UPDATE_CHATROOM, chatroomId),
                () -> RequestJson.write(request));
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        transport.call(
                RestOperation.DELETE_CHATROOM,
                context,
                RequestTarget.of(RestOperation.DELETE_CHATROOM, chatroomId),
                null);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return transport.call(RestOperation.LIST_CHATROOMS, context, RequestTarget.listChatrooms(request), null);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return transport.call(
                RestOperation.LIST_MESSAGES, context, RequestTarget.listMessages(chatroomId, request), null);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new HttpClient5Gateway(transport, context.withOptions(options), true);
    }

    @Override
    public void close() {
        if (!isView) {
            transport.close();
        }
    }
}
