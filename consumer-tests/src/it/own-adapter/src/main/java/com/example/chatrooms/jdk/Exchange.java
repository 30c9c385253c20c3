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
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.TlsException;

/** The state of one request and its response, from which a failure gets its type and its outcome. */
final class Exchange {
    private static final int MAX_BODY_SIZE = 16 * 1024 * 1024;

    private final Operation operation;
    private boolean sending;
    private boolean ended;
    private int status;

    Exchange(Operation operation) {
        this.operation = operation;
    }

    /**
     * Returns a publisher of the body that marks the exchange as sending. The client subscribes to it once it has a
     * connection. The headers can leave an instant earlier, but no service processes a request whose body never
     * arrives. For a request without a body the client signals nothing, so the exchange counts as sending from the
     * start.
     */
    BodyPublisher bodyPublisher(Optional<byte[]> body) {
        if (body.isEmpty()) {
            markSending();
            return BodyPublishers.noBody();
        }
        BodyPublisher bytes = BodyPublishers.ofByteArray(body.get());
        Publisher<ByteBuffer> marking = subscriber -> {
            markSending();
            bytes.subscribe(subscriber);
        };
        return BodyPublishers.fromPublisher(marking, bytes.contentLength());
    }

    /** Marks the exchange as sending, unless it has ended: a failure that is "not applied" must stay true. */
    private synchronized void markSending() {
        if (ended) {
            throw new CancellationException("the call has ended");
        }
        sending = true;
    }

    private synchronized void setStatus(int status) {
        this.status = status;
    }

    /** Returns a handler that records the status once the headers are read, and reads the body up to the limit. */
    BodyHandler<byte[]> bodyHandler() {
        return headers -> {
            setStatus(headers.statusCode());
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            return BodySubscribers.mapping(
                    BodySubscribers.ofByteArrayConsumer(chunk -> chunk.ifPresent(bytes -> append(body, bytes))),
                    end -> body.toByteArray());
        };
    }

    private void append(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > MAX_BODY_SIZE) {
            throw new ResponseTooLargeException(operation, outcome(), "the response is over 16 MiB", null);
        }
        body.writeBytes(bytes);
    }

    /** Ends the exchange and returns its outcome. */
    private synchronized Outcome outcome() {
        ended = true;
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

    ChatroomException rejectedAsClosed() {
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

    /** Maps an exception of the client to a failure, without the cause: its message can quote the response. */
    ChatroomException failed(Throwable thrown) {
        if (isCausedBy(ResponseTooLargeException.class, thrown)) {
            return new ResponseTooLargeException(operation, outcome(), "the response is over 16 MiB", null);
        }
        if (isCausedBy(SSLHandshakeException.class, thrown)) {
            return new TlsException(operation, "the TLS handshake failed", null);
        }
        if (isCausedBy(ConnectException.class, thrown) || isCausedBy(HttpConnectTimeoutException.class, thrown)) {
            return new ConnectFailedException(operation, "the connection could not be opened", null);
        }
        boolean truncated = hasStatus() && isCausedBy(EOFException.class, thrown);
        if (truncated || isCausedBy(ProtocolException.class, thrown)) {
            return new MalformedResponseException(operation, outcome(), "the response is truncated or not HTTP", null);
        }
        return new ConnectionLostException(operation, outcome(), "the connection was lost", null);
    }

    private synchronized boolean hasStatus() {
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
