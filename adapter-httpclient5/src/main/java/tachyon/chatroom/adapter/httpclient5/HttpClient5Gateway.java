package tachyon.chatroom.adapter.httpclient5;

import java.util.List;
import java.util.Objects;
import tachyon.chatroom.connection.ConnectionSettings;
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
import tachyon.chatroom.wire.RequestContext;
import tachyon.chatroom.wire.RestOperation;
import tachyon.chatroom.wire.RequestJson;
import tachyon.chatroom.wire.ApiPaths;

/** Says which request each operation is; a view differs in its caller only. */
final class HttpClient5Gateway implements ChatroomGateway {
    private final HttpClient5Transport transport;
    private final RequestContext caller;
    private final boolean isView;

    HttpClient5Gateway(HttpClient5Transport transport, ConnectionSettings settings) {
        this(transport, RequestContext.of(settings), false);
    }

    private HttpClient5Gateway(HttpClient5Transport transport, RequestContext caller, boolean isView) {
        this.transport = transport;
        this.caller = caller;
        this.isView = isView;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        byte[] body = RequestJson.write(Objects.requireNonNull(request, "request"));
        return transport.call(RestOperation.CREATE_CHATROOM, caller, "POST", ApiPaths.CHATROOMS, body);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        byte[] body = RequestJson.write(Objects.requireNonNull(request, "request"));
        return transport.call(RestOperation.UPDATE_CHATROOM, caller, "PATCH", ApiPaths.chatroom(chatroomId), body);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        transport.call(RestOperation.DELETE_CHATROOM, caller, "DELETE", ApiPaths.chatroom(chatroomId), null);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return transport.call(RestOperation.LIST_CHATROOMS, caller, "GET", ApiPaths.chatrooms(request), null);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return transport.call(RestOperation.LIST_MESSAGES, caller, "GET", ApiPaths.messages(chatroomId, request), null);
    }

    @Override
    public ChatroomGateway withOptions(CallOptions options) {
        return new HttpClient5Gateway(transport, caller.withOptions(options), true);
    }

    @Override
    public void close() {
        if (!isView) {
            transport.close();
        }
    }
}
