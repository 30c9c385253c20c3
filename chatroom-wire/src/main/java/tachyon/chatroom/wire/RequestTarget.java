package tachyon.chatroom.wire;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;

/** The targets of requests: an operation's path and query, filled in and percent-encoded, relative to the base URL. */
public final class RequestTarget {
    private static final String CHATROOM_ID = "{" + ApiParameters.CHATROOM_ID + "}";

    private RequestTarget() {}

    /**
     * Returns the target of an operation on all chatrooms.
     *
     * @param operation the operation, whose path has no parameter
     * @return the relative target
     */
    public static String of(RestOperation<?> operation) {
        return operation.pathTemplate();
    }

    /**
     * Returns the target of an operation on one chatroom.
     *
     * @param operation the operation
     * @param chatroomId the chatroom
     * @return the relative target
     */
    public static String of(RestOperation<?> operation, ChatroomId chatroomId) {
        return operation.pathTemplate().replace(CHATROOM_ID, PercentEncoding.encode(chatroomId.value()));
    }

    /**
     * Returns the target of a listing of chatrooms. Fields that the request leaves empty are absent from the query.
     *
     * @param request the page and the filters
     * @return the relative target with its query
     */
    public static String listChatrooms(ListChatroomsRequest request) {
        Query query = new Query(of(RestOperation.LIST_CHATROOMS));
        request.limit().ifPresent(limit -> query.add(ApiParameters.LIMIT, Integer.toString(limit)));
        request.offset().ifPresent(offset -> query.add(ApiParameters.OFFSET, Integer.toString(offset)));
        request.search().ifPresent(search -> query.add(ApiParameters.SEARCH, search));
        request.metadataUserId().ifPresent(userId -> query.add(ApiParameters.METADATA_USER_ID, userId.value()));
        return query.toString();
    }

    /**
     * Returns the target of a listing of messages. The service requires all three query parameters.
     *
     * @param chatroomId the chatroom
     * @param request the page and the search text
     * @return the relative target with its query
     */
    public static String listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        Query query = new Query(of(RestOperation.LIST_MESSAGES, chatroomId));
        query.add(ApiParameters.LIMIT, Integer.toString(request.limit()));
        query.add(ApiParameters.OFFSET, Integer.toString(request.offset()));
        query.add(ApiParameters.SEARCH, request.search());
        return query.toString();
    }

    private static final class Query {
        private final StringBuilder target;
        private char separator = '?';

        Query(String path) {
            this.target = new StringBuilder(path);
        }

        void add(String name, String value) {
            target.append(separator).append(name).append('=').append(PercentEncoding.encode(value));
            separator = '&';
        }

        @Override
        public String toString() {
            return target.toString();
        }
    }
}
