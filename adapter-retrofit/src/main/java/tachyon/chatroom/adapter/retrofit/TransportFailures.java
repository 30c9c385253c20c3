package tachyon.chatroom.adapter.retrofit;

import java.io.EOFException;
import java.net.ProtocolException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Outcome;
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
            // Before an answer began, the end of the stream is a connection that broke.
            if (t instanceof ProtocolException || (t instanceof EOFException && attempt.outcome() == Outcome.APPLIED)) {
                return attempt.malformed("the answer's framing is broken", exception);
            }
        }
        return attempt.failed(exception);
    }
}
