package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.wire.Exchange;

/** Which failure an exception of HttpClient means: framing that is broken, a limit, or a connection that is. */
final class TransportFailures {
    private TransportFailures() {}

    static ChatroomException toFailure(Exchange attempt, Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof MessageConstraintException) {
                return attempt.headTooLarge(exception);
            }
            if (t instanceof NoHttpResponseException) {
                return attempt.failed(exception);
            }
            if (t instanceof HttpException
                    || t instanceof MalformedChunkCodingException
                    || t instanceof ConnectionClosedException) {
                return attempt.malformed("the answer's framing is broken", exception);
            }
        }
        return attempt.failed(exception);
    }
}
