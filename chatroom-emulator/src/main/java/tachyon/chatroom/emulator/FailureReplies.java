package tachyon.chatroom.emulator;

import java.time.Duration;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.ApiHeaders;

/**
 * The table of failures, read backwards: what a failure of the gateway is answered with.
 *
 * <table>
 * <caption>Failures and statuses</caption>
 * <tr><th>failure</th><th>status</th></tr>
 * <tr><td>{@code ServiceException}</td><td>its own, with its code, message, request id and {@code Retry-After}; 502
 *     when its own cannot mean a failure: 1xx, 200 and 204</td></tr>
 * <tr><td>{@code ConnectFailedException}, {@code TlsException}, {@code ConnectionLostException}</td><td>502</td></tr>
 * <tr><td>{@code MalformedResponseException}, {@code ResponseTooLargeException}</td><td>502</td></tr>
 * <tr><td>{@code DeadlineExceededException}</td><td>504</td></tr>
 * <tr><td>{@code GatewayClosedException}, {@code CallInterruptedException}, {@code CallRejectedException}</td><td>503</td></tr>
 * <tr><td>anything else</td><td>500</td></tr>
 * </table>
 *
 * <p>Only a service's own words are passed on. What other failures say is about this side's network, which is none of
 * the client's business.
 */
final class FailureReplies {
    private FailureReplies() {}

    static Reply of(ChatroomException failure) {
        if (failure instanceof ServiceException service) {
            return of(service.response());
        }
        if (failure instanceof DeadlineExceededException) {
            return error(504, "the service behind the gateway took too long");
        }
        if (failure instanceof GatewayClosedException) {
            return error(503, "the gateway is closed");
        }
        if (failure instanceof CallInterruptedException) {
            return error(503, "the call was interrupted");
        }
        if (failure instanceof CallRejectedException) {
            return error(503, "the gateway refused the call");
        }
        if (failure instanceof ConnectFailedException || failure instanceof ConnectionLostException) {
            return error(502, "the service behind the gateway could not be reached");
        }
        return error(502, "the service behind the gateway gave an answer that cannot be read");
    }

    static Reply unforeseen() {
        return error(500, "an unforeseen failure");
    }

    private static Reply of(ErrorResponse response) {
        int status = response.status();
        if (status < 200 || status == 200 || status == 204) {
            return error(502, "the service behind the gateway answered with status " + status);
        }
        Reply reply = Reply.error(
                status,
                response.errorCode().orElseGet(() -> ErrorCode.of(status)),
                response.errorMessage().orElseGet(() -> "status " + status));
        response.retryAfter().ifPresent(time -> reply.header(ApiHeaders.RETRY_AFTER, seconds(time)));
        response.requestId()
                .filter(FailureReplies::fitsHeader)
                .ifPresent(requestId -> reply.header(ApiHeaders.REQUEST_ID, requestId));
        return reply;
    }

    private static Reply error(int status, String message) {
        return Reply.error(status, ErrorCode.of(status), message);
    }

    /** Whole seconds, rounded up: nobody shall come back too early. */
    private static String seconds(Duration time) {
        return Long.toString(time.plusNanos(999_999_999).toSeconds());
    }

    private static boolean fitsHeader(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
    }
}
