package tachyon.chatroom.emulator;

import java.io.IOException;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.UpdateChatroomRequest;
import tachyon.chatroom.domain.UserId;
import tachyon.chatroom.wire.ApiPaths;
import tachyon.chatroom.wire.RequestJson;
import tachyon.chatroom.wire.ResponseJson;

/** The readers of requests that operate on chatrooms. */
final class ChatroomRequests {
    private ChatroomRequests() {}

    static GatewayCall create(Request request) throws IOException {
        CreateChatroomRequest create = RequestJson.readCreate(request.jsonBody());
        return gateway -> EmulatorResponse.ok(ResponseJson.write(gateway.createChatroom(create)));
    }

    static GatewayCall update(Request request) throws IOException {
        ChatroomId chatroomId = request.chatroomId();
        UpdateChatroomRequest update = RequestJson.readUpdate(request.jsonBody());
        return gateway -> EmulatorResponse.ok(ResponseJson.write(gateway.updateChatroom(chatroomId, update)));
    }

    static GatewayCall delete(Request request) {
        ChatroomId chatroomId = request.chatroomId();
        return gateway -> {
            gateway.deleteChatroom(chatroomId);
            return EmulatorResponse.noContent();
        };
    }

    static GatewayCall list(Request request) {
        QueryParameters query = request.query();
        ListChatroomsRequest list = ListChatroomsRequest.builder()
                .limit(query.number(ApiPaths.LIMIT))
                .offset(query.number(ApiPaths.OFFSET))
                .search(query.text(ApiPaths.SEARCH))
                .metadataUserId(query.text(ApiPaths.METADATA_USER_ID).map(UserId::of))
                .build();
        return gateway -> EmulatorResponse.ok(ResponseJson.write(gateway.listChatrooms(list)));
    }
}
