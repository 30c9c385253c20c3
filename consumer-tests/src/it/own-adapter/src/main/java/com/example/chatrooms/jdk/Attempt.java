package com.example.chatrooms.jdk;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow.Publisher;
import javax.net.ssl.SSLHandshakeException;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.TlsException;

/** How far one call got, and so which failure it is when it fails. */
final class Attempt {
    private static final int MAX_ANSWER = 16 * 1024 * 1024;

    private final Operation operation;
    private boolean sending;
    private boolean givenUp;
    private int status;

    Attempt(Operation operation) {
        this.operation = operation;
    }

    /**
     * Takes note of when sending begins: the client asks for the body once it has a connection. The head may leave an
     * instant earlier, but no service does what a request asks whose body never comes. Of a request without a body the
     * client tells nothing, so that one counts as sent from the start.
     */
    BodyPublisher sending(Optional<byte[]> body) {
        if (body.isEmpty()) {
            sendingBegins();
            return BodyPublishers.noBody();
        }
        BodyPublisher bytes = BodyPublishers.ofByteArray(body.get());
        Publisher<ByteBuffer> marked = subscriber -> {
            sendingBegins();
            bytes.subscribe(subscriber);
        };
        return BodyPublishers.fromPublisher(marked, bytes.contentLength());
    }

    /** What was called "not applied" must not be sent after all. */
    private synchronized void sendingBegins() {
        if (givenUp) {
            throw new CancellationException("the call has ended");
        }
        sending = true;
    }

    private synchronized void headWasRead(int status) {
        this.status = status;
    }

    /** Takes an answer's status when its head was read, and its body up to a limit. */
    BodyHandler<byte[]> receiving() {
        return head -> {
            headWasRead(head.statusCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return BodySubscribers.mapping(
                    BodySubscribers.ofByteArrayConsumer(piece -> piece.ifPresent(more -> append(bytes, more))),
                    end -> bytes.toByteArray());
        };
    }

    private void append(ByteArrayOutputStream bytes, byte[] more) {
        if (bytes.size() + more.length > MAX_ANSWER) {
            throw new ResponseTooLargeException(operation, outcome(), "the answer is over 16 MiB", null);
        }
        bytes.writeBytes(more);
    }

    /** Whether what was asked for may have happened. From here on the call gets no further. */
    private synchronized Outcome outcome() {
        givenUp = true;
        if (status >= 200 && status <= 299) {
            return Outcome.APPLIED;
        }
        return sending ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
    }

    void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(operation, Outcome.NOT_APPLIED, "the thread was interrupted", null);
        }
    }

    ChatroomException refusedByClose() {
        return new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
    }

    ChatroomException closed() {
        return new GatewayClosedException(operation, outcome(), "the gateway was closed", null);
    }

    ChatroomException expired(Duration timeout) {
        return new DeadlineExceededException(operation, outcome(), timeout, null);
    }

    ChatroomException interrupted() {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(operation, outcome(), "the thread was interrupted", null);
    }

    /** The failure that an exception of the client means. Its message can quote the answer, so it is no cause. */
    ChatroomException failed(Throwable thrown) {
        if (isCausedBy(ResponseTooLargeException.class, thrown)) {
            return new ResponseTooLargeException(operation, outcome(), "the answer is over 16 MiB", null);
        }
        if (isCausedBy(SSLHandshakeException.class, thrown)) {
            return new TlsException(operation, "no trusted connection could be made", null);
        }
        if (isCausedBy(ConnectException.class, thrown) || isCausedBy(HttpConnectTimeoutException.class, thrown)) {
            return new ConnectFailedException(operation, "no connection could be made", null);
        }
        boolean cutShort = headRead() && isCausedBy(EOFException.class, thrown);
        if (cutShort || isCausedBy(ProtocolException.class, thrown)) {
            return new MalformedResponseException(operation, outcome(), "the answer is broken", null);
        }
        return new ConnectionLostException(operation, outcome(), "the connection broke", null);
    }

    private synchronized boolean headRead() {
        return status != 0;
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
