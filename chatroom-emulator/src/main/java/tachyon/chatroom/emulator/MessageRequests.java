package tachyon.chatroom.emulator;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.wire.ApiPaths;
import tachyon.chatroom.wire.ResponseJson;

/** The reader of requests that list messages. */
final class MessageRequests {
    private MessageRequests() {}

    static GatewayCall list(Request request) {
        ChatroomId chatroomId = request.chatroomId();
        QueryParameters query = request.query();
        ListMessagesRequest list = ListMessagesRequest.builder()
                .limit(query.requiredNumber(ApiPaths.LIMIT))
                .offset(query.requiredNumber(ApiPaths.OFFSET))
                .search(query.requiredText(ApiPaths.SEARCH))
                .build();
        return gateway -> EmulatorResponse.ok(ResponseJson.write(gateway.listMessages(chatroomId, list)));
    }
}
