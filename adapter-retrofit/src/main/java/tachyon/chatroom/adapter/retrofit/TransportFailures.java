package tachyon.chatroom.adapter.retrofit;

import java.io.EOFException;
import java.net.ProtocolException;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.Outcome;

/** Maps exceptions of OkHttp to failures: invalid framing, or a lost connection. */
final class TransportFailures {
    private TransportFailures() {}

    static ChatroomException toFailure(Exchange exchange, Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            // Before a response started, the end of the stream is a lost connection.
            if (t instanceof ProtocolException
                    || (t instanceof EOFException && exchange.state().outcome() == Outcome.APPLIED)) {
                return exchange.failures().malformed("the response's framing is invalid", exception);
            }
        }
        return exchange.failures().transportFailed(exception);
    }
}
