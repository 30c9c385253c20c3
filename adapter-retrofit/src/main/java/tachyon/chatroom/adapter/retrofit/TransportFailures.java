package tachyon.chatroom.adapter.retrofit;

import java.net.ProtocolException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.Attempt;
import tachyon.chatroom.wire.DialectException;

/** Which failure an exception of OkHttp means: framing that is broken, or a connection that is. */
final class TransportFailures {
    private TransportFailures() {}

    static ChatroomException toFailure(Attempt attempt, Exception exception) {
        if (exception instanceof DialectException) {
            return attempt.malformed(String.valueOf(exception.getMessage()), exception);
        }
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof ProtocolException) {
                return attempt.malformed("the answer's framing is broken", exception);
            }
        }
        return attempt.failed(exception);
    }
}
