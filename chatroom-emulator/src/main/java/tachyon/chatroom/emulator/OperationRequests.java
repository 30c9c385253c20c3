package tachyon.chatroom.emulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.domain.CreateChatroomRequest;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.PageInfo;
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
    static GatewayCall read(Request request) {
        return switch (request.operation().operation()) {
            case CREATE_CHATROOM -> create(request);
            case UPDATE_CHATROOM -> update(request);
            case DELETE_CHATROOM -> delete(request);
            case LIST_CHATROOMS -> listChatrooms(request);
            case LIST_MESSAGES -> listMessages(request);
        };
    }

    private static GatewayCall create(Request request) {
        CreateChatroomRequest create = RequestJson.readCreate(request.jsonBody());
        return gateway -> ResponseJson.write(gateway.createChatroom(create));
    }

    private static GatewayCall update(Request request) {
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

    /** The reference allows a limit of 0; the response is assumed to be an empty page with the total. */
    private static GatewayCall listChatrooms(Request request) {
        QueryParameters query = request.query();
        OptionalInt limit = query.number(ApiParameters.LIMIT);
        limit.ifPresent(number -> requireLimit(number, ListChatroomsRequest.MAX_LIMIT));
        boolean isEmptyPage = limit.equals(OptionalInt.of(0));
        ListChatroomsRequest list = ListChatroomsRequest.builder()
                .limit(isEmptyPage ? OptionalInt.of(1) : limit)
                .offset(query.number(ApiParameters.OFFSET))
                .search(query.text(ApiParameters.SEARCH))
                .metadataUserId(userId(query))
                .build();
        return isEmptyPage
                ? gateway -> ResponseJson.write(withoutChatrooms(gateway.listChatrooms(list)))
                : gateway -> ResponseJson.write(gateway.listChatrooms(list));
    }

    private static void requireLimit(int limit, int max) {
        if (limit < 0 || limit > max) {
            throw Rejection.badRequest(ApiParameters.LIMIT + ": must be between 0 and " + max + ", is " + limit);
        }
    }

    private static Optional<UserId> userId(QueryParameters query) {
        return query.text(ApiParameters.METADATA_USER_ID)
                .map(id -> ApiName.rename(ApiParameters.METADATA_USER_ID, () -> UserId.of(id)));
    }

    private static ChatroomPage withoutChatrooms(ChatroomPage page) {
        return ChatroomPage.builder()
                .pageInfo(PageInfo.builder()
                        .currentPage(1)
                        .itemsPerPage(0)
                        .totalItems(page.pageInfo().totalItems())
                        .totalPages(0)
                        .build())
                .build();
    }

    private static GatewayCall listMessages(Request request) {
        ChatroomId chatroomId = request.chatroomId();
        QueryParameters query = request.query();
        int limit = query.number(ApiParameters.LIMIT).orElseThrow();
        requireLimit(limit, Integer.MAX_VALUE);
        ListMessagesRequest list = ListMessagesRequest.builder()
                .limit(limit == 0 ? 1 : limit)
                .offset(query.number(ApiParameters.OFFSET).orElseThrow())
                .search(query.text(ApiParameters.SEARCH).orElseThrow())
                .build();
        return gateway -> {
            List<ChatMessage> messages = gateway.listMessages(chatroomId, list);
            return ResponseJson.write(limit == 0 ? List.of() : messages);
        };
    }
}
