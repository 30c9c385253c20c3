package tachyon.chatroom.http.exchange;

import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
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
import tachyon.chatroom.wire.framing.FramingViolation;
import tachyon.chatroom.wire.response.ResponseLimitException;
import tachyon.chatroom.wire.response.SecretRedaction;

/**
 * The failures of one exchange. Transports throw the same exception for different faults, so the failure and its outcome depend
 * on the progress of the exchange, not on the exception's type. No failure's cause shows the token.
 */
public final class ExchangeFailures {
    /** The JDK's text in front of an alert's name. Some releases put more in front of this text. */
    private static final String RECEIVED_ALERT = "Received fatal alert: ";

    /** The alerts by which a server rejects a client's certificate, or the lack of one (RFC 8446, section 6.2). */
    private static final Set<String> CERTIFICATE_ALERTS = Set.of(
            "handshake_failure",
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "unknown_ca",
            "access_denied",
            "certificate_required");

    private final Exchange exchange;
    private final Operation operation;

    ExchangeFailures(Exchange exchange) {
        this.exchange = exchange;
        this.operation = exchange.operation();
    }

    /**
     * Creates the failure of a call that a closed gateway rejects.
     *
     * @return the failure
     */
    public ChatroomException gatewayIsClosed() {
        return new GatewayClosedException(operation, outcome(), "the gateway is closed", null);
    }

    /**
     * Creates the failure that an exception of the transport means.
     *
     * @param exception the transport's exception, null if it threw none
     * @return the failure
     */
    public ChatroomException transportFailed(@Nullable Exception exception) {
        ChatroomException ended = endedBySelf(exception);
        if (ended != null) {
            return ended;
        }
        Exception cause = withoutToken(exception);
        FramingViolation violation = exchange.state().violation();
        if (violation != null) {
            return violation.isLimit()
                    ? new ResponseTooLargeException(operation, outcome(), violation.message(), cause)
                    : new MalformedResponseException(operation, outcome(), violation.message(), cause);
        }
        if (isRejectedHandshake(exception)) {
            return handshakeFailed(cause);
        }
        if (outcome() != Outcome.NOT_APPLIED) {
            return new ConnectionLostException(operation, outcome(), "connection lost after sending began", cause);
        }
        return hasCause(exception, SSLException.class)
                ? handshakeFailed(cause)
                : new ConnectFailedException(operation, "no connection could be established", cause);
    }

    /** One failure, because a server's alert can arrive before the first byte of the request or after it. */
    private TlsException handshakeFailed(@Nullable Exception cause) {
        return new TlsException(operation, "no trusted connection: the TLS handshake failed", cause);
    }

    /**
     * Returns the exception that ends the call after a transport's unchecked exception. A transport throws such exceptions when it
     * is cancelled or closed, or when it is interrupted; any other one is a programming error and stays visible as it is.
     *
     * @param exception the transport's exception
     * @return the failure, or the exception itself
     */
    public RuntimeException uncheckedExceptionOf(RuntimeException exception) {
        boolean isExpected = exchange.state().end() != null
                || exchange.state().violation() != null
                || hasCause(exception, CancellationException.class)
                || hasCause(exception, InterruptedException.class);
        return isExpected ? transportFailed(exception) : exception;
    }

    /**
     * Creates the failure of a response that violates the wire format.
     *
     * @param violation the violated rule, which can quote an identifier of the response
     * @param cause the exception that showed it, null for none
     * @return the failure
     */
    public ChatroomException malformed(String violation, @Nullable Exception cause) {
        ChatroomException ended = endedBySelf(cause);
        return ended != null
                ? ended
                : new MalformedResponseException(
                        operation,
                        outcome(),
                        SecretRedaction.of(exchange.token()).redact(violation),
                        withoutToken(cause));
    }

    /**
     * Creates the failure of a response that exceeds a limit.
     *
     * @param limit the exceeded limit
     * @param cause the exception that showed it, null for none
     * @return the failure
     */
    public ChatroomException tooLarge(String limit, @Nullable Exception cause) {
        ChatroomException ended = endedBySelf(cause);
        return ended != null ? ended : new ResponseTooLargeException(operation, outcome(), limit, withoutToken(cause));
    }

    /**
     * Creates the failure of response headers that exceed their limit.
     *
     * @param cause the exception that showed it, null for none
     * @return the failure
     */
    public ChatroomException headersTooLarge(@Nullable Exception cause) {
        return tooLarge(ResponseLimitException.HEADERS, cause);
    }

    /**
     * Creates the failure that an interrupt means, and sets the thread's interrupt flag.
     *
     * @param cause the exception that showed it, null for none
     * @return the failure
     */
    public ChatroomException interrupted(@Nullable Exception cause) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(operation, outcome(), "the thread was interrupted", withoutToken(cause));
    }

    /** Returns the failure by which this side ended the exchange, null for none: the transport's exception only follows. */
    private @Nullable ChatroomException endedBySelf(@Nullable Exception cause) {
        ExchangeState.End end = exchange.state().end();
        if (end == ExchangeState.End.GATEWAY_CLOSED) {
            return new GatewayClosedException(operation, outcome(), "the gateway was closed", withoutToken(cause));
        }
        if (end == ExchangeState.End.DEADLINE) {
            return new DeadlineExceededException(operation, outcome(), exchange.timeout(), withoutToken(cause));
        }
        return Thread.currentThread().isInterrupted() || hasCause(cause, InterruptedException.class)
                ? interrupted(cause)
                : null;
    }

    private Outcome outcome() {
        return exchange.state().outcome();
    }

    private @Nullable Exception withoutToken(@Nullable Exception cause) {
        return TokenFilter.withoutToken(cause, exchange.token());
    }

    /**
     * Returns whether the server's alert arrived instead of a response. With TLS 1.3, a server rejects the client's certificate
     * after the client has sent its request, and before it reads that request. The JDK has one exception type for such alerts,
     * for others and for its own complaints, which can come later; only the message names the alert.
     */
    private boolean isRejectedHandshake(@Nullable Exception exception) {
        if (exchange.state().hasStatus() || !exchange.state().isHandshakeUnconfirmed()) {
            return false;
        }
        SSLHandshakeException alert = findCause(exception, SSLHandshakeException.class);
        String message = alert == null ? "" : String.valueOf(alert.getMessage());
        int name = message.indexOf(RECEIVED_ALERT);
        return name >= 0 && CERTIFICATE_ALERTS.contains(message.substring(name + RECEIVED_ALERT.length()));
    }

    private static <T extends Throwable> @Nullable T findCause(@Nullable Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static boolean hasCause(@Nullable Throwable thrown, Class<? extends Throwable> type) {
        return findCause(thrown, type) != null;
    }
}
