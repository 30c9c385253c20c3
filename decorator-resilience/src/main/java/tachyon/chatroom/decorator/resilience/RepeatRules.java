package tachyon.chatroom.decorator.resilience;

import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectionException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.NetworkException;
import tachyon.chatroom.port.RateLimitedException;
import tachyon.chatroom.port.ServiceException;
import tachyon.chatroom.port.ServiceFailureException;
import tachyon.chatroom.port.TlsException;

/**
 * Whether a call that failed may be made again: if nothing was sent, or if sending it twice does what sending it once
 * does. The service has no idempotency key, so a create or an update that it may have seen is never sent again.
 */
final class RepeatRules {
    private static final int REQUEST_TIMEOUT = 408;

    private final ResilienceSettings settings;

    RepeatRules(ResilienceSettings settings) {
        this.settings = settings;
    }

    boolean mayRepeat(ChatroomException failure) {
        if (failure instanceof ConnectionException) {
            // Nothing was sent. But a certificate that is not trusted now is not trusted in a second either.
            return !(failure instanceof TlsException);
        }
        return switch (failure.operation()) {
            case CREATE_CHATROOM -> failure instanceof RateLimitedException && settings.repeatRateLimitedCreate();
            case UPDATE_CHATROOM -> failure instanceof RateLimitedException && settings.repeatRateLimitedUpdate();
            case DELETE_CHATROOM, LIST_CHATROOMS, LIST_MESSAGES -> mayPass(failure);
        };
    }

    private static boolean mayPass(ChatroomException failure) {
        return failure instanceof NetworkException
                || failure instanceof MalformedResponseException
                || failure instanceof RateLimitedException
                || failure instanceof ServiceFailureException
                || (failure instanceof ServiceException service && service.status() == REQUEST_TIMEOUT);
    }
}
