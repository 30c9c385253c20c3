package tachyon.chatroom.emulator;

import java.time.Duration;
import tachyon.chatroom.emulator.http.HttpResponse;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.ErrorResponse;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.wire.ApiHeaders;
import tachyon.chatroom.wire.RestOperation;

/**
 * The responses to failures of the gateway. It is the inverse of the adapters' mapping of responses to failures.
 *
 * <table>
 * <caption>The status of the response to each failure</caption>
 * <tr><th>failure</th><th>status</th></tr>
 * <tr><td>{@code ServiceException}</td><td>its status, with its error code, error message, request id and
 *     {@code Retry-After}; 502 if its status is not a failure: 1xx, 200, 201 and 204</td></tr>
 * <tr><td>{@code ConnectFailedException}, {@code TlsException}, {@code ConnectionLostException}</td><td>502</td></tr>
 * <tr><td>{@code MalformedResponseException}, {@code ResponseTooLargeException}</td><td>502</td></tr>
 * <tr><td>{@code DeadlineExceededException}</td><td>504</td></tr>
 * <tr><td>{@code GatewayClosedException}, {@code CallInterruptedException}, {@code CallRejectedException}</td>
 *     <td>503</td></tr>
 * <tr><td>any other exception</td><td>500</td></tr>
 * </table>
 *
 * <p>Only the error message of a {@code ServiceException} is sent to the client. Messages of other failures may contain
 * internals of the network behind the gateway.
 */
final class FailureResponses {
    private FailureResponses() {}

    static HttpResponse of(ChatroomException failure) {
        if (failure instanceof ServiceException service) {
            return of(service.response());
        }
        if (failure instanceof DeadlineExceededException) {
            return JsonResponse.error(504, "the service behind the gateway did not respond in time");
        }
        if (failure instanceof GatewayClosedException) {
            return JsonResponse.error(503, "the gateway is closed");
        }
        if (failure instanceof CallInterruptedException) {
            return JsonResponse.error(503, "the call was interrupted");
        }
        if (failure instanceof CallRejectedException) {
            return JsonResponse.error(503, "the gateway rejected the call");
        }
        if (failure instanceof ConnectFailedException || failure instanceof ConnectionLostException) {
            return JsonResponse.error(502, "the service behind the gateway could not be reached");
        }
        return JsonResponse.error(502, "the service behind the gateway sent a response that cannot be read");
    }

    static HttpResponse unexpected() {
        return JsonResponse.error(500, "an unexpected failure");
    }

    private static HttpResponse of(ErrorResponse response) {
        int status = response.status();
        if (status < 200 || isSuccess(status)) {
            return JsonResponse.error(502, "the service behind the gateway responded with status " + status);
        }
        HttpResponse result = JsonResponse.error(
                status,
                response.errorCode().orElseGet(() -> ErrorCode.of(status)),
                response.errorMessage().orElseGet(() -> "status " + status));
        response.retryAfter().ifPresent(time -> result.header(ApiHeaders.RETRY_AFTER, seconds(time)));
        response.requestId()
                .filter(FailureResponses::fitsHeader)
                .ifPresent(requestId -> result.header(ApiHeaders.REQUEST_ID, requestId));
        return result;
    }

    /** A status that means a success of any operation, so that no client mistakes the failure for one. */
    private static boolean isSuccess(int status) {
        return RestOperation.ALL.stream().anyMatch(operation -> operation.isSuccess(status));
    }

    /** Returns whole seconds, rounded up, so that no client retries too early. */
    private static String seconds(Duration time) {
        return Long.toString(time.plusNanos(999_999_999).toSeconds());
    }

    private static boolean fitsHeader(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
    }
}
