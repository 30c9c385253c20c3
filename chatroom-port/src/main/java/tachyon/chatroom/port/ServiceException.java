package tachyon.chatroom.port;

import java.util.Objects;
import java.util.Optional;

/**
 * The failure of a call to which the service returned a response with a status other than the operation's success status. The status
 * determines the subclass; see {@link #of(Operation, ErrorResponse)}.
 */
public abstract sealed class ServiceException extends ChatroomException
        permits InvalidRequestException,
                UnauthenticatedException,
                PermissionDeniedException,
                ChatroomNotFoundException,
                ConflictException,
                RateLimitedException,
                ServerErrorException,
                UnexpectedStatusException {
    private static final long serialVersionUID = 1L;

    /** The response. */
    private final ErrorResponse response;

    ServiceException(Operation operation, Outcome outcome, ErrorResponse response) {
        super(operation, outcome, describe(response), null);
        this.response = response;
    }

    /**
     * Creates the failure for a response:
     *
     * <ul>
     *   <li>400, 422: {@link InvalidRequestException}
     *   <li>401: {@link UnauthenticatedException}
     *   <li>403: {@link PermissionDeniedException}
     *   <li>404: {@link ChatroomNotFoundException}
     *   <li>409: {@link ConflictException}
     *   <li>429: {@link RateLimitedException}
     *   <li>500 to 599: {@link ServerErrorException}
     *   <li>any other status: {@link UnexpectedStatusException}
     * </ul>
     *
     * @param operation the operation that failed
     * @param response the response
     * @return the failure, for the caller to throw
     */
    public static ServiceException of(Operation operation, ErrorResponse response) {
        int status = response.status();
        return switch (status) {
            case 400, 422 -> new InvalidRequestException(operation, response);
            case 401 -> new UnauthenticatedException(operation, response);
            case 403 -> new PermissionDeniedException(operation, response);
            case 404 -> new ChatroomNotFoundException(operation, response);
            case 409 -> new ConflictException(operation, response);
            case 429 -> new RateLimitedException(operation, response);
            default ->
                status >= 500 && status <= 599
                        ? new ServerErrorException(operation, response)
                        : new UnexpectedStatusException(operation, response);
        };
    }

    /**
     * Creates the failure for a response that consists of a status only. Use it to test an application's error
     * handling.
     *
     * @param operation the operation that failed
     * @param status the HTTP status. Range: 100 to 999
     * @return the failure, for the caller to throw
     * @throws IllegalArgumentException if the status is out of range
     */
    public static ServiceException of(Operation operation, int status) {
        return of(operation, ErrorResponse.builder().status(status).build());
    }

    /**
     * Returns the response.
     *
     * @return the response
     */
    public final ErrorResponse response() {
        return response;
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status. Range: 100 to 999
     */
    public final int status() {
        return response.status();
    }

    /**
     * Returns the service's identifier of the request.
     *
     * @return the identifier, or empty if the response has none
     */
    public final Optional<String> requestId() {
        return response.requestId();
    }

    /**
     * Returns the service's error code.
     *
     * @return the error code, or empty if the body has none
     */
    public final Optional<String> errorCode() {
        return response.errorCode();
    }

    /**
     * Returns the service's error message, without the details that {@link #getMessage()} adds.
     *
     * @return the error message, or empty if the body has none
     */
    public final Optional<String> errorMessage() {
        return response.errorMessage();
    }

    /**
     * Returns the beginning of the response's body.
     *
     * @return the text, possibly empty. Range: 0 to {@value ErrorResponse#MAX_TEXT_LENGTH} characters
     */
    public final String truncatedBody() {
        return response.truncatedBody();
    }

    private static String describe(ErrorResponse response) {
        StringBuilder text = new StringBuilder("status ")
                .append(Objects.requireNonNull(response).status());
        response.errorCode().ifPresent(code -> text.append(", code ").append(code));
        response.errorMessage().ifPresent(message -> text.append(", ").append(message));
        response.requestId().ifPresent(id -> text.append(", request ").append(id));
        return text.toString();
    }
}
