package tachyon.chatroom.wire;

import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;

/** Where the operations are, relative to the base URL and without a leading slash, so that its path is kept. */
public final class ApiPaths {
    /** The name of the path's variable. */
    public static final String CHATROOM_ID = "chatroom_id";

    /** All chatrooms. */
    public static final String CHATROOMS = "v1/llms/chatrooms";

    /** One chatroom. */
    public static final String CHATROOM = CHATROOMS + "/{" + CHATROOM_ID + "}";

    /** One chatroom's messages. */
    public static final String MESSAGES = CHATROOM + "/messages";

    /** The query parameter that bounds a page. */
    public static final String LIMIT = "limit";

    /** The query parameter that says where a page begins. */
    public static final String OFFSET = "offset";

    /** The query parameter that searches names or texts. */
    public static final String SEARCH = "search";

    /** The query parameter that filters by the metadata's user. */
    public static final String METADATA_USER_ID = "metadata_user_id";

    private ApiPaths() {}

    /**
     * One chatroom's target.
     *
     * @param chatroomId the chatroom
     * @return the relative target, encoded
     */
    public static String chatroom(ChatroomId chatroomId) {
        return fill(CHATROOM, chatroomId);
    }

    /**
     * The target of a listing of chatrooms.
     *
     * @param request which chatrooms
     * @return the relative target with its query, encoded; what the request does not give is left out
     */
    public static String chatrooms(ListChatroomsRequest request) {
        Query query = new Query();
        request.limit().ifPresent(limit -> query.add(LIMIT, Integer.toString(limit)));
        request.offset().ifPresent(offset -> query.add(OFFSET, Integer.toString(offset)));
        request.search().ifPresent(search -> query.add(SEARCH, search));
        request.metadataUserId().ifPresent(userId -> query.add(METADATA_USER_ID, userId.value()));
        return CHATROOMS + query;
    }

    /**
     * The target of a listing of messages.
     *
     * @param chatroomId the chatroom
     * @param request which messages
     * @return the relative target with its query, encoded; the service asks for all three parameters
     */
    public static String messages(ChatroomId chatroomId, ListMessagesRequest request) {
        Query query = new Query()
                .add(LIMIT, Integer.toString(request.limit()))
                .add(OFFSET, Integer.toString(request.offset()))
                .add(SEARCH, request.search());
        return fill(MESSAGES, chatroomId) + query;
    }

    private static String fill(String route, ChatroomId chatroomId) {
        return route.replace("{" + CHATROOM_ID + "}", PercentEncoding.encode(chatroomId.value()));
    }

    private static final class Query {
        private final StringBuilder text = new StringBuilder();

        Query add(String name, String value) {
            text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(PercentEncoding.encode(value));
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
