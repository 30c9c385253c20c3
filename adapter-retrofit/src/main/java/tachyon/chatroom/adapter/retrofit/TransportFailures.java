package tachyon.chatroom.adapter.retrofit;

import java.io.EOFException;
import java.net.ProtocolException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.wire.Exchange;
import tachyon.chatroom.wire.WireFormatException;

/** Which failure an exception of OkHttp means: framing that is broken, or a connection that is. */
final class TransportFailures {
    private TransportFailures() {}

    static ChatroomException toFailure(Exchange attempt, Exception exception) {
        if (exception instanceof WireFormatException) {
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
