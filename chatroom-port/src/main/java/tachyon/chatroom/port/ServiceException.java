package tachyon.chatroom.port;

import java.util.Objects;
import java.util.Optional;

/**
 * An answer came that is not the success. The status decides which of the failures below it is.
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

    /** What the answer said. */
    private final ErrorResponse response;

    ServiceException(Operation operation, Outcome outcome, ErrorResponse response) {
        super(operation, outcome, describe(response), null);
        this.response = response;
    }

    /**
     * The failure that an answer means: the one table from status to failure.
     *
     * @param operation what was asked
     * @param response the answer
     * @return the failure, not thrown yet
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
     * The failure that a status means, without more to say: for tests of one's own error paths.
     *
     * @param operation what was asked
     * @param status the HTTP status, 100 to 999
     * @return the failure, not thrown yet
     * @throws IllegalArgumentException if the status is not between 100 and 999
     */
    public static ServiceException of(Operation operation, int status) {
        return of(operation, ErrorResponse.builder().status(status).build());
    }

    /**
     * What the answer said.
     *
     * @return the answer
     */
    public final ErrorResponse response() {
        return response;
    }

    /**
     * The HTTP status.
     *
     * @return the status, 100 to 999
     */
    public final int status() {
        return response.status();
    }

    /**
     * The service's id of the request.
     *
     * @return the id, empty when the answer named none
     */
    public final Optional<String> requestId() {
        return response.requestId();
    }

    /**
     * The service's code of the error.
     *
     * @return the code, empty when the body held none
     */
    public final Optional<String> errorCode() {
        return response.errorCode();
    }

    /**
     * The service's words on the error, without what {@link #getMessage()} adds.
     *
     * @return the words, empty when the body held none
     */
    public final Optional<String> errorMessage() {
        return response.errorMessage();
    }

    /**
     * The body's beginning, for people to read.
     *
     * @return the text, possibly empty, at most {@value ErrorResponse#MAX_TEXT_LENGTH} characters
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
