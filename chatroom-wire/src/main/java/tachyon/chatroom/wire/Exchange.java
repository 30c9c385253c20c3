package tachyon.chatroom.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.AccessToken;
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

/**
 * What is known of one call while it is under way, and so which failure it is when it fails. Transports throw the same
 * exceptions for different things, so none is asked what it means: the transport marks how far the call got, and that
 * decides.
 *
 * <p>One thread makes the call; {@link #expire()} and {@link #gatewayClosed()} may come from any other.
 */
public final class Exchange {
    private enum End {
        DEADLINE,
        CLOSED
    }

    private final Operation operation;
    private final AccessToken token;
    private final Duration timeout;
    private volatile boolean sending;
    private volatile int status;
    private volatile @Nullable End end;

    /**
     * Begins a call.
     *
     * @param operation what is asked
     * @param token the call's token, which no failure may show
     * @param timeout the call's total time
     */
    public Exchange(Operation operation, AccessToken token, Duration timeout) {
        this.operation = operation;
        this.token = token;
        this.timeout = timeout;
    }

    /**
     * What is asked.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The call's token.
     *
     * @return the token
     */
    public AccessToken token() {
        return token;
    }

    /** From now on the service may have seen something of the request. */
    public void sendingBegan() {
        sending = true;
    }

    /**
     * Whether the service may have seen something of the request.
     *
     * @return true after {@link #sendingBegan()}
     */
    public boolean hasBegunSending() {
        return sending;
    }

    /**
     * An answer's head was read. Its status counts unless the head is too large or contradicts itself about the body: not
     * every transport gets to see the status then.
     *
     * @param head the head
     */
    public void headRead(ValidatedHeaders head) {
        if (head.isBelieved()) {
            status = head.status();
        }
    }

    /**
     * Refuses to begin on a thread that is interrupted.
     *
     * @throws CallInterruptedException if the thread's interrupt flag is set, which it stays
     */
    public void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(null);
        }
    }

    /**
     * The failure of a call that a closed gateway does not make.
     *
     * @return the failure, not thrown yet
     */
    public ChatroomException refusedByClose() {
        return new GatewayClosedException(operation, outcome(), "the gateway is closed", null);
    }

    /** The call's time is over; whatever it fails with from now on is because of that. */
    public void expire() {
        endBy(End.DEADLINE);
    }

    /** The gateway was closed; whatever the call fails with from now on is because of that. */
    public void gatewayClosed() {
        endBy(End.CLOSED);
    }

    private synchronized void endBy(End reason) {
        if (end == null) {
            end = reason;
        }
    }

    /**
     * Whether the call was ended from this side.
     *
     * @return true after {@link #expire()} or {@link #gatewayClosed()}
     */
    public boolean isEnded() {
        return end != null;
    }

    /**
     * Whether what was asked for may have happened, as far as the call got.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        if (status >= 200 && status <= 299) {
            return Outcome.APPLIED;
        }
        return sending || status != 0 ? Outcome.UNKNOWN : Outcome.NOT_APPLIED;
    }

    /**
     * The failure that an exception of the transport means.
     *
     * @param exception what the transport threw, if it did
     * @return the failure, not thrown yet
     */
    public ChatroomException failed(@Nullable Exception exception) {
        Exception cause = withoutSecret(exception);
        ChatroomException ended = endedFailure(exception);
        if (ended != null) {
            return ended;
        }
        if (outcome() != Outcome.NOT_APPLIED) {
            return new ConnectionLostException(operation, outcome(), "the connection broke", cause);
        }
        return isTls(exception)
                ? new TlsException(operation, "no trusted connection could be made", cause)
                : new ConnectFailedException(operation, "no connection could be made", cause);
    }

    /**
     * The failure that an answer which does not speak the dialect means.
     *
     * @param what what was found, in a few words
     * @param cause what made it show, if anything did
     * @return the failure, not thrown yet
     */
    public ChatroomException malformed(String what, @Nullable Exception cause) {
        ChatroomException ended = endedFailure(cause);
        return ended != null ? ended : new MalformedResponseException(operation, outcome(), what, withoutSecret(cause));
    }

    /**
     * The failure that an answer over a limit means.
     *
     * @param what which limit
     * @param cause what made it show, if anything did
     * @return the failure, not thrown yet
     */
    public ChatroomException tooLarge(String what, @Nullable Exception cause) {
        return new ResponseTooLargeException(operation, outcome(), what, withoutSecret(cause));
    }

    /**
     * The failure that a head over its limit means.
     *
     * @param cause what made it show, if anything did
     * @return the failure, not thrown yet
     */
    public ChatroomException headTooLarge(@Nullable Exception cause) {
        return tooLarge("the answer's head is over its limit", cause);
    }

    /**
     * The failure that an interrupt means. Sets the thread's interrupt flag.
     *
     * @param cause what made it show, if anything did
     * @return the failure, not thrown yet
     */
    public ChatroomException interrupted(@Nullable Exception cause) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(operation, outcome(), "the thread was interrupted", withoutSecret(cause));
    }

    /** Why the call ended from this side, if it did: what the transport then throws is only the echo. */
    private @Nullable ChatroomException endedFailure(@Nullable Exception cause) {
        End reason = end;
        if (reason == End.CLOSED) {
            return new GatewayClosedException(operation, outcome(), "the gateway was closed", withoutSecret(cause));
        }
        if (reason == End.DEADLINE) {
            return new DeadlineExceededException(operation, outcome(), timeout, withoutSecret(cause));
        }
        return isInterrupt(cause) ? interrupted(cause) : null;
    }

    /** A transport's message can quote a line of the answer, and a server can put the token into that. */
    private @Nullable Exception withoutSecret(@Nullable Exception cause) {
        return cause == null || shows(token.value(), cause, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? null
                : cause;
    }

    private static boolean shows(String secret, Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return false;
        }
        if (thrown.toString().contains(secret)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (shows(secret, suppressed, seen)) {
                return true;
            }
        }
        return thrown.getCause() != null && shows(secret, thrown.getCause(), seen);
    }

    private static boolean isInterrupt(@Nullable Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTls(@Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
