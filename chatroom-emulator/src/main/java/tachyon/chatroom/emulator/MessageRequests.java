package tachyon.chatroom.emulator;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.wire.AnswerJson;
import tachyon.chatroom.wire.Routes;

/** The operation on messages. */
final class MessageRequests {
    private MessageRequests() {}

    static GatewayCall list(Request request) {
        ChatroomId chatroomId = request.chatroomId();
        QueryParameters query = request.query();
        ListMessagesRequest list = ListMessagesRequest.builder()
                .limit(query.requiredNumber(Routes.LIMIT))
                .offset(query.requiredNumber(Routes.OFFSET))
                .search(query.requiredText(Routes.SEARCH))
                .build();
        return gateway -> Reply.ok(AnswerJson.write(gateway.listMessages(chatroomId, list)));
    }
}
