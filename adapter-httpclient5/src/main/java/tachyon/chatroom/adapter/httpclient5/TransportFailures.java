package tachyon.chatroom.adapter.httpclient5;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.ChatroomException;

/** Maps exceptions of HttpClient to failures: invalid framing, an exceeded limit, or a lost connection. */
final class TransportFailures {
    private TransportFailures() {}

    static ChatroomException toFailure(Exchange exchange, Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof MessageConstraintException) {
                return exchange.failures().headersTooLarge(exception);
            }
            if (t instanceof NoHttpResponseException) {
                return exchange.failures().transportFailed(exception);
            }
            if (t instanceof HttpException
                    || t instanceof MalformedChunkCodingException
                    || t instanceof ConnectionClosedException) {
                return exchange.failures().malformed("the response's framing is invalid", exception);
            }
        }
        return exchange.failures().transportFailed(exception);
    }
}
