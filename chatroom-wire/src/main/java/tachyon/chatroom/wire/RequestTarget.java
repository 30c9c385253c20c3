package tachyon.chatroom.wire;

import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.domain.ChatroomId;
import tachyon.chatroom.domain.ListChatroomsRequest;
import tachyon.chatroom.domain.ListMessagesRequest;
import tachyon.chatroom.domain.UserId;

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
        RestOperation<?> operation = RestOperation.LIST_CHATROOMS;
        return of(operation)
                + query(operation, parameter -> switch (parameter) {
                    case ApiParameters.LIMIT -> text(request.limit());
                    case ApiParameters.OFFSET -> text(request.offset());
                    case ApiParameters.SEARCH -> request.search().orElse(null);
                    case ApiParameters.METADATA_USER_ID ->
                        request.metadataUserId().map(UserId::value).orElse(null);
                    default -> throw unmapped(operation, parameter);
                });
    }

    /**
     * Returns the target of a listing of messages. The service requires all three query parameters.
     *
     * @param chatroomId the chatroom
     * @param request the page and the search text
     * @return the relative target with its query
     */
    public static String listMessages(ChatroomId chatroomId, ListMessagesRequest request) {
        RestOperation<?> operation = RestOperation.LIST_MESSAGES;
        return of(operation, chatroomId)
                + query(operation, parameter -> switch (parameter) {
                    case ApiParameters.LIMIT -> Integer.toString(request.limit());
                    case ApiParameters.OFFSET -> Integer.toString(request.offset());
                    case ApiParameters.SEARCH -> request.search();
                    default -> throw unmapped(operation, parameter);
                });
    }

    /** Writes the parameters that the operation defines, in its order. A null value is absent. */
    private static String query(RestOperation<?> operation, Function<String, @Nullable String> values) {
        StringBuilder query = new StringBuilder();
        for (QueryParameter parameter : operation.queryParameters()) {
            String value = values.apply(parameter.name());
            if (value != null) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(PercentEncoding.encode(value));
            } else if (parameter.isRequired()) {
                throw unmapped(operation, parameter.name());
            }
        }
        return query.toString();
    }

    private static @Nullable String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : null;
    }

    private static IllegalStateException unmapped(RestOperation<?> operation, String parameter) {
        return new IllegalStateException(operation + ": the query parameter " + parameter + " has no value");
    }
}
