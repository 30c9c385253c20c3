package tachyon.chatroom.decorator.resilience;

import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServerErrorException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.TlsException;

/**
 * The failures that are safe to retry: nothing was sent, or sending the request twice has the effect of sending it
 * once. The REST API has no idempotency key, so a create or an update that the service may have received is never
 * retried, unless the settings allow it after a 429.
 */
final class RetryPolicy {
    private static final int REQUEST_TIMEOUT = 408;

    private final ResilienceSettings settings;

    RetryPolicy(ResilienceSettings settings) {
        this.settings = settings;
    }

    boolean isRetryable(ChatroomException failure) {
        if (failure instanceof ConnectFailedException) {
            // Nothing was sent. A certificate that is not trusted stays so, and a retry cannot help.
            return !(failure instanceof TlsException);
        }
        return switch (failure.operation()) {
            case CREATE_CHATROOM -> failure instanceof RateLimitedException && settings.retryCreateOnRateLimit();
            case UPDATE_CHATROOM -> failure instanceof RateLimitedException && settings.retryUpdateOnRateLimit();
            case DELETE_CHATROOM, LIST_CHATROOMS, LIST_MESSAGES -> isTransient(failure);
        };
    }

    private static boolean isTransient(ChatroomException failure) {
        return failure instanceof ConnectionLostException
                || failure instanceof MalformedResponseException
                || failure instanceof RateLimitedException
                || failure instanceof ServerErrorException
                || (failure instanceof ServiceException service && service.status() == REQUEST_TIMEOUT);
    }
}
