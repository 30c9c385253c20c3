package tachyon.chatroom.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tachyon.chatroom.domain.ChatMessage;
import tachyon.chatroom.domain.Chatroom;
import tachyon.chatroom.domain.ChatroomPage;
import tachyon.chatroom.port.Operation;

/**
 * The REST description of one operation: method, path, query, bodies and success status, as the service's REST reference
 * gives them, and the further status that counts as a success, if any. Immutable.
 *
 * @param <T> the value that a success yields
 */
@SuppressWarnings("UnusedTypeParameter") // It ties an operation to the value that its readers return.
public final class RestOperation<T> {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    /** Creates a chatroom. */
    public static final RestOperation<Chatroom> CREATE_CHATROOM = builder(
                    Operation.CREATE_CHATROOM, "POST", ApiPaths.CHATROOMS)
            .requestBody()
            .respondsWithBody(OK, CREATED);

    /** Updates a chatroom. */
    public static final RestOperation<Chatroom> UPDATE_CHATROOM = builder(
                    Operation.UPDATE_CHATROOM, "PATCH", ApiPaths.CHATROOM)
            .requestBody()
            .respondsWithBody(OK, CREATED);

    /** Deletes a chatroom. */
    public static final RestOperation<NoContent> DELETE_CHATROOM =
            builder(Operation.DELETE_CHATROOM, "DELETE", ApiPaths.CHATROOM).respondsWithoutBody(NO_CONTENT, OK);

    /** Lists one page of chatrooms. */
    public static final RestOperation<ChatroomPage> LIST_CHATROOMS = builder(
                    Operation.LIST_CHATROOMS, "GET", ApiPaths.CHATROOMS)
            .query(
                    QueryParameter.optional(ApiParameters.LIMIT),
                    QueryParameter.optional(ApiParameters.OFFSET),
                    QueryParameter.optional(ApiParameters.SEARCH),
                    QueryParameter.optional(ApiParameters.METADATA_USER_ID))
            .respondsWithBody(OK);

    /** Lists messages of a chatroom. */
    public static final RestOperation<List<ChatMessage>> LIST_MESSAGES = builder(
                    Operation.LIST_MESSAGES, "GET", ApiPaths.MESSAGES)
            .query(
                    QueryParameter.required(ApiParameters.LIMIT),
                    QueryParameter.required(ApiParameters.OFFSET),
                    QueryParameter.required(ApiParameters.SEARCH))
            .respondsWithBody(OK);

    /** Every operation, in the order of {@link Operation}. */
    public static final List<RestOperation<?>> ALL =
            List.of(CREATE_CHATROOM, UPDATE_CHATROOM, DELETE_CHATROOM, LIST_CHATROOMS, LIST_MESSAGES);

    /** The value of a success without a body. */
    public enum NoContent {
        /** The only value. */
        INSTANCE
    }

    private final Operation operation;
    private final String method;
    private final String pathTemplate;
    private final List<QueryParameter> queryParameters;
    private final boolean hasRequestBody;
    private final boolean hasResponseBody;
    private final int[] successStatuses;

    private RestOperation(Builder builder, boolean hasResponseBody, int... successStatuses) {
        this.operation = builder.operation;
        this.method = builder.method;
        this.pathTemplate = builder.pathTemplate;
        this.queryParameters = builder.queryParameters;
        this.hasRequestBody = builder.hasRequestBody;
        this.hasResponseBody = hasResponseBody;
        this.successStatuses = successStatuses;
    }

    /**
     * Returns the description of an operation.
     *
     * @param operation the operation
     * @return its description
     */
    public static RestOperation<?> of(Operation operation) {
        return switch (operation) {
            case CREATE_CHATROOM -> CREATE_CHATROOM;
            case UPDATE_CHATROOM -> UPDATE_CHATROOM;
            case DELETE_CHATROOM -> DELETE_CHATROOM;
            case LIST_CHATROOMS -> LIST_CHATROOMS;
            case LIST_MESSAGES -> LIST_MESSAGES;
        };
    }

    /**
     * Returns the operation of the port.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns the HTTP method.
     *
     * @return the method, in upper case
     */
    public String method() {
        return method;
    }

    /**
     * Returns the path template, relative to the base URL.
     *
     * @return one of {@link ApiPaths}
     */
    public String pathTemplate() {
        return pathTemplate;
    }

    /**
     * Returns the query parameters that the operation defines.
     *
     * @return the parameters, in the order in which a client writes them
     */
    public List<QueryParameter> queryParameters() {
        return queryParameters;
    }

    /**
     * Returns one query parameter.
     *
     * @param name the parameter's name
     * @return the parameter, empty if the operation does not define it
     */
    public Optional<QueryParameter> queryParameter(String name) {
        return queryParameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /**
     * Returns whether the request carries a JSON body.
     *
     * @return true for a create and an update
     */
    public boolean hasRequestBody() {
        return hasRequestBody;
    }

    /**
     * Returns whether a success carries a JSON body.
     *
     * @return false for a delete, whose success may have a body that no reader uses
     */
    public boolean hasResponseBody() {
        return hasResponseBody;
    }

    /**
     * Returns the status of a success that the service's REST reference documents.
     *
     * @return the first of {@link #successStatuses()}
     */
    public int successStatus() {
        return successStatuses[0];
    }

    /**
     * Returns every status of a success.
     *
     * @return the documented status, then the others: 200 and 201 for a create and an update, 204 and 200 for a delete,
     *     200 for a listing
     */
    public List<Integer> successStatuses() {
        return Arrays.stream(successStatuses).boxed().toList();
    }

    /**
     * Returns whether a response is the operation's success. Allocates nothing.
     *
     * @param status the response's status
     * @return true for one of {@link #successStatuses()}
     */
    public boolean isSuccess(int status) {
        for (int success : successStatuses) {
            if (status == success) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return operation.operationId();
    }

    private static Builder builder(Operation operation, String method, String pathTemplate) {
        return new Builder(operation, method, pathTemplate);
    }

    private static final class Builder {
        private final Operation operation;
        private final String method;
        private final String pathTemplate;
        private List<QueryParameter> queryParameters = List.of();
        private boolean hasRequestBody;

        Builder(Operation operation, String method, String pathTemplate) {
            this.operation = operation;
            this.method = method;
            this.pathTemplate = pathTemplate;
        }

        Builder query(QueryParameter... parameters) {
            queryParameters = List.of(parameters);
            return this;
        }

        Builder requestBody() {
            hasRequestBody = true;
            return this;
        }

        /** The documented status is the first. */
        <T> RestOperation<T> respondsWithBody(int... successStatuses) {
            return new RestOperation<>(this, true, successStatuses);
        }

        /** The documented status is the first. */
        RestOperation<NoContent> respondsWithoutBody(int... successStatuses) {
            return new RestOperation<>(this, false, successStatuses);
        }
    }
}
