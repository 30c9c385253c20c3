package tachyon.chatroom.emulator;

import java.io.IOException;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.wire.ApiParameters;
import tachyon.chatroom.wire.json.RequestJson;
import tachyon.chatroom.wire.json.ResponseJson;

/** The reader of each operation's requests. */
final class OperationRequests {
    private OperationRequests() {}

    /**
     * Reads a request.
     *
     * @return the call that the request makes
     * @throws Rejection if the request violates a rule of HTTP
     * @throws IllegalArgumentException if the request violates a rule of the domain
     * @throws tachyon.chatroom.wire.WireFormatException if the body violates a rule of the wire format
     */
    static GatewayCall read(Request request) throws IOException {
        return switch (request.operation().operation()) {
            case CREATE_CHATROOM -> create(request);
            case UPDATE_CHATROOM -> update(request);
            case DELETE_CHATROOM -> delete(request);
            case LIST_CHATROOMS -> listChatrooms(request);
            case LIST_MESSAGES -> listMessages(request);
        };
    }

    private static GatewayCall create(Request request) throws IOException {
        CreateChatroomRequest create = RequestJson.readCreate(request.jsonBody());
        return gateway -> ResponseJson.write(gateway.createChatroom(create));
    }

    private static GatewayCall update(Request request) throws IOException {
        ChatroomId chatroomId = request.chatroomId();
        UpdateChatroomRequest update = RequestJson.readUpdate(request.jsonBody());
        return gateway -> ResponseJson.write(gateway.updateChatroom(chatroomId, update));
    }

    private static GatewayCall delete(Request request) {
        ChatroomId chatroomId = request.chatroomId();
        return gateway -> {
            gateway.deleteChatroom(chatroomId);
            return new byte[0];
        };
    }

    private static GatewayCall listChatrooms(Request request) {
        QueryParameters query = request.query();
        ListChatroomsRequest list = ListChatroomsRequest.builder()
                .limit(query.number(ApiParameters.LIMIT))
                .offset(query.number(ApiParameters.OFFSET))
                .search(query.text(ApiParameters.SEARCH))
                .metadataUserId(query.text(ApiParameters.METADATA_USER_ID).map(UserId::of))
                .build();
        return gateway -> ResponseJson.write(gateway.listChatrooms(list));
    }

    private static GatewayCall listMessages(Request request) {
        ChatroomId chatroomId = request.chatroomId();
        QueryParameters query = request.query();
        ListMessagesRequest list = ListMessagesRequest.builder()
                .limit(query.number(ApiParameters.LIMIT).orElseThrow())
                .offset(query.number(ApiParameters.OFFSET).orElseThrow())
                .search(query.text(ApiParameters.SEARCH).orElseThrow())
                .build();
        return gateway -> ResponseJson.write(gateway.listMessages(chatroomId, list));
    }
}
