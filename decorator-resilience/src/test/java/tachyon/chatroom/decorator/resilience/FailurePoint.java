package tachyon.chatroom.decorator.resilience;

import java.time.Duration;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.TlsException;

/** The ways in which an attempt can fail. The columns are the retried operations: listings, delete, create, update. */
enum FailurePoint {
    NO_CONNECTION("yes yes yes yes"),
    NO_TRUSTED_CONNECTION("no no no no"),
    LOST_CONNECTION("yes yes no no"),
    MALFORMED_RESPONSE("yes yes no no"),
    TOO_LARGE_RESPONSE("no no no no"),
    STATUS_301("no no no no"),
    STATUS_400("no no no no"),
    STATUS_401("no no no no"),
    STATUS_403("no no no no"),
    STATUS_404("no no no no"),
    STATUS_408("yes yes no no"),
    STATUS_409("no no no no"),
    STATUS_418("no no no no"),
    STATUS_429("yes yes no no"),
    STATUS_500("yes yes no no"),
    STATUS_503("yes yes no no"),
    DEADLINE("no no no no"),
    INTERRUPT("no no no no"),
    CLOSED("no no no no"),
    REJECTED("no no no no");

    private final String retries;

    FailurePoint(String retries) {
        this.retries = retries;
    }

    boolean isRetried(Operation operation) {
        int column = switch (operation) {
            case LIST_CHATROOMS, LIST_MESSAGES -> 0;
            case DELETE_CHATROOM -> 1;
            case CREATE_CHATROOM -> 2;
            case UPDATE_CHATROOM -> 3;
        };
        return retries.split(" ", -1)[column].equals("yes");
    }

    ChatroomException failure(Operation operation) {
        return switch (this) {
            case NO_CONNECTION -> new ConnectFailedException(operation, "refused", null);
            case NO_TRUSTED_CONNECTION -> new TlsException(operation, "expired", null);
            case LOST_CONNECTION -> new ConnectionLostException(operation, Outcome.UNKNOWN, "reset", null);
            case MALFORMED_RESPONSE -> new MalformedResponseException(operation, Outcome.APPLIED, "truncated", null);
            case TOO_LARGE_RESPONSE -> new ResponseTooLargeException(operation, Outcome.UNKNOWN, "endless", null);
            case DEADLINE -> new DeadlineExceededException(operation, Outcome.UNKNOWN, Duration.ofSeconds(30), null);
            case INTERRUPT -> new CallInterruptedException(operation, Outcome.UNKNOWN, "interrupted", null);
            case CLOSED -> new GatewayClosedException(operation, Outcome.NOT_APPLIED, "closed", null);
            case REJECTED -> new CallRejectedException(operation, "open", null);
            default -> ServiceException.of(operation, Integer.parseInt(name().substring("STATUS_".length())));
        };
    }
}
