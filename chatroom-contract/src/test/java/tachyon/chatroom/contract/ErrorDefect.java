package tachyon.chatroom.contract;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ServiceException;

/** A defect in the mapping of an error response to a failure. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum ErrorDefect {
    CODE_IS_LOST(response -> response.errorCode(Optional.empty())),
    MESSAGE_IS_LOST(response -> response.errorMessage(Optional.empty())),
    REQUEST_ID_IS_LOST(response -> response.requestId(Optional.empty())),
    RETRY_AFTER_IS_LOST(response -> response.retryAfter(Optional.empty())),
    CODE_IS_LOWER_CASE((response, error) -> response.errorCode(error.errorCode().map(c -> c.toLowerCase(Locale.ROOT)))),
    MESSAGE_IS_STRIPPED(
            (response, error) -> response.errorMessage(error.errorMessage().map(String::strip))),
    MESSAGE_IS_TRUNCATED_TO_100((response, error) ->
            response.errorMessage(error.errorMessage().map(text -> text.substring(0, Math.min(100, text.length()))))),
    MESSAGE_LOSES_CONTROL_CHARACTERS((response, error) ->
            response.errorMessage(error.errorMessage().map(text -> text.replaceAll("\\p{Cc}", " ")))),
    MESSAGE_IS_THE_CODE((response, error) -> response.errorMessage(error.errorCode())),
    RETRY_AFTER_IS_READ_AS_MILLISECONDS(
            (response, error) -> response.retryAfter(error.retryAfter().map(time -> time.dividedBy(1000)))),
    RETRY_AFTER_IS_CAPPED_AT_A_MINUTE((response, error) -> response.retryAfter(
            error.retryAfter().map(time -> time.compareTo(Duration.ofMinutes(1)) > 0 ? Duration.ofMinutes(1) : time))),
    RETRY_AFTER_ZERO_IS_LOST(
            (response, error) -> response.retryAfter(error.retryAfter().filter(time -> !time.isZero()))),
    STATUS_IS_ROUNDED((response, error) -> response.status(error.status() / 100 * 100)),
    UNPROCESSABLE_IS_BAD_REQUEST((response, error) -> response.status(error.status() == 422 ? 400 : error.status())),
    FORBIDDEN_IS_UNAUTHENTICATED((response, error) -> response.status(error.status() == 403 ? 401 : error.status())),
    CONFLICT_IS_BAD_REQUEST((response, error) -> response.status(error.status() == 409 ? 400 : error.status())),
    TEAPOT_IS_BAD_REQUEST((response, error) -> response.status(error.status() == 418 ? 400 : error.status())),
    GATEWAY_TIMEOUT_IS_RATE_LIMIT((response, error) -> response.status(error.status() == 504 ? 429 : error.status())),
    REQUEST_TIMEOUT_IS_SERVER_ERROR((response, error) -> response.status(error.status() == 408 ? 500 : error.status())),
    REDIRECT_IS_NOT_FOUND((response, error) -> response.status(error.status() / 100 == 3 ? 404 : error.status())),
    GONE_IS_NOT_FOUND((response, error) -> response.status(error.status() == 410 ? 404 : error.status())),
    OPERATION_IS_WRONG((response, error) -> response) {
        @Override
        Operation operation(Operation operation) {
            return operation == Operation.LIST_CHATROOMS ? Operation.LIST_MESSAGES : Operation.LIST_CHATROOMS;
        }
    },
    SERVER_ERROR_IS_A_LOST_CONNECTION((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            return failure.status() >= 500
                    ? new ConnectionLostException(operation, Outcome.UNKNOWN, "status " + failure.status(), null)
                    : failure;
        }
    },
    TOKEN_IS_IN_THE_MESSAGE((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            return changed(operation, failure, builder -> builder.errorMessage("Bearer " + token));
        }
    },
    TOKEN_IS_IN_THE_CODE((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            return changed(operation, failure, builder -> builder.errorCode(token));
        }
    },
    TOKEN_IS_IN_THE_REQUEST_ID((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            return changed(operation, failure, builder -> builder.requestId(token));
        }
    },
    TOKEN_IS_IN_THE_BODY((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            return changed(operation, failure, builder -> builder.truncatedBody("Bearer " + token));
        }
    },
    TOKEN_IS_IN_A_SUPPRESSED_EXCEPTION((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            failure.addSuppressed(new IllegalStateException("Authorization: Bearer " + token));
            return failure;
        }
    },
    TOKEN_IS_IN_THE_CAUSE_OF_A_SUPPRESSED_EXCEPTION((response, error) -> response) {
        @Override
        ChatroomException failure(Operation operation, ServiceException failure, String token) {
            failure.addSuppressed(new IllegalStateException("context", new IllegalStateException(token)));
            return failure;
        }
    };

    private interface Change {
        ErrorResponse.Builder apply(ErrorResponse.Builder builder, ErrorResponse response);
    }

    private final Change change;

    ErrorDefect(UnaryOperator<ErrorResponse.Builder> change) {
        this((builder, response) -> change.apply(builder));
    }

    ErrorDefect(Change change) {
        this.change = change;
    }

    ChatroomException failure(Operation operation, ServiceException failure, String token) {
        return changed(operation(operation), failure, builder -> change.apply(builder, failure.response()));
    }

    Operation operation(Operation operation) {
        return operation;
    }

    private static ServiceException changed(
            Operation operation, ServiceException failure, UnaryOperator<ErrorResponse.Builder> change) {
        return ServiceException.of(
                operation,
                change.apply(ErrorResponse.builder().from(failure.response())).build());
    }
}
