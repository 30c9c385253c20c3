package tachyon.chatroom.http.exchange;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.Operation;

/**
 * One request and its response. One thread makes the call; its deadline and the gateway's close may end it from another
 * thread.
 */
public final class Exchange {
    private final Operation operation;
    private final AccessToken token;
    private final Duration timeout;
    private final long deadline;
    private final ExchangeState state;
    private @Nullable Runnable canceller;

    /**
     * Creates an exchange.
     *
     * @param operation the operation
     * @param token the call's token, which no failure shows
     * @param timeout the call's overall timeout, which begins now
     */
    public Exchange(Operation operation, AccessToken token, Duration timeout) {
        this.operation = operation;
        this.token = token;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.state = new ExchangeState(operation);
    }

    /**
     * Returns the operation.
     *
     * @return the operation
     */
    public Operation operation() {
        return operation;
    }

    /**
     * Returns the call's token.
     *
     * @return the token
     */
    public AccessToken token() {
        return token;
    }

    /**
     * Returns the call's overall timeout.
     *
     * @return the timeout
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Returns the time until the deadline.
     *
     * @return the time in nanoseconds, 0 or less after the deadline
     */
    public long remainingNanos() {
        return deadline - System.nanoTime();
    }

    /** Returns the deadline on the scale of {@link System#nanoTime()}. */
    long deadline() {
        return deadline;
    }

    /**
     * Returns the progress of the exchange.
     *
     * @return the state
     */
    public ExchangeState state() {
        return state;
    }

    /**
     * Returns the failures that the exchange can end with, by its progress.
     *
     * @return a new view of the state
     */
    public ExchangeFailures failures() {
        return new ExchangeFailures(this);
    }

    /**
     * Requires the thread not to be interrupted.
     *
     * @throws tachyon.chatroom.port.CallInterruptedException if the thread's interrupt flag is set; the flag stays set
     */
    public void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw failures().interrupted(null);
        }
    }

    /**
     * Sets the action that makes the transport give up. It runs at once if the gateway has ended the exchange already.
     *
     * @param action the action; must be thread-safe
     */
    public synchronized void cancelWith(Runnable action) {
        canceller = action;
        if (state.isEnded()) {
            action.run();
        }
    }

    /** Ends the exchange because its overall timeout has elapsed. */
    void expire() {
        // The reason first, so that the calling thread finds it when the transport gives up.
        state.deadlineExceeded();
        cancel();
    }

    synchronized void cancel() {
        if (canceller != null) {
            canceller.run();
        }
    }

    /** Removes the action: the transport may use the connection for another exchange from now on. */
    public synchronized void finish() {
        canceller = null;
    }
}
