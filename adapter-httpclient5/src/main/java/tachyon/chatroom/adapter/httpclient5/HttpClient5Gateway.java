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
import tachyon.chatroom.wire.Caller;
import tachyon.chatroom.wire.Endpoint;
import tachyon.chatroom.wire.RequestJson;
import tachyon.chatroom.wire.Routes;

/** Says which request each operation is; a view differs in its caller only. */
final class HttpClient5Gateway implements ChatroomGateway {
    private final HttpClient5Transport transport;
    private final Caller caller;
    private final boolean isView;

    HttpClient5Gateway(HttpClient5Transport transport, ConnectionSettings settings) {
        this(transport, Caller.of(settings), false);
    }

    private HttpClient5Gateway(HttpClient5Transport transport, Caller caller, boolean isView) {
        this.transport = transport;
        this.caller = caller;
        this.isView = isView;
    }

    @Override
    public Chatroom createChatroom(CreateChatroomRequest request) {
        byte[] body = RequestJson.write(Objects.requireNonNull(request, "request"));
        return transport.call(Endpoint.CREATE_CHATROOM, caller, "POST", Routes.CHATROOMS, body);
    }

    @Override
    public Chatroom updateChatroom(ChatroomId chatroomId, UpdateChatroomRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        byte[] body = RequestJson.write(Objects.requireNonNull(request, "request"));
        return transport.call(Endpoint.UPDATE_CHATROOM, caller, "PATCH", Routes.chatroom(chatroomId), body);
    }

    @Override
    public void deleteChatroom(ChatroomId chatroomId) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        transport.call(Endpoint.DELETE_CHATROOM, caller, "DELETE", Routes.chatroom(chatroomId), null);
    }

    @Override
    public ChatroomPage listChatrooms(ListChatroomsRequest request) {
        Objects.requireNonNull(request, "request");
        return transport.call(Endpoint.LIST_CHATROOMS, caller, "GET", Routes.chatrooms(request), null);
    }

    @Override
    public List<ChatMessage> listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Objects.requireNonNull(chatroomId, "chatroomId");
        Objects.requireNonNull(request, "request");
        return transport.call(Endpoint.LIST_MESSAGES, caller, "GET", Routes.messages(chatroomId, request), null);
    }

    @Override
    public ChatroomGateway with(CallOptions options) {
        return new HttpClient5Gateway(transport, caller.with(options), true);
    }

    @Override
    public void close() {
        if (!isView) {
            transport.close();
        }
    }
}
