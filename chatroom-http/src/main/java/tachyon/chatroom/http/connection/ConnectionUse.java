package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.DeadlineExceededException;

/**
 * The use of a gateway's own connections: at most {@link ConnectionSettings#maxConnections()} exchanges at a time, in the order of
 * their calls, and none on a stale connection. The HTTP library's own wait for a connection is not used, because an interrupt
 * during that wait can lose the connection. Thread-safe.
 */
public final class ConnectionUse implements AutoCloseable {
    private final Semaphore permits;

    /**
     * Creates the use of up to the configured number of connections.
     *
     * @param settings the settings with the number
     */
    public ConnectionUse(ConnectionSettings settings) {
        // One less than the maximum, because close() adds one.
        this.permits = new Semaphore(Math.min(settings.maxConnections(), Integer.MAX_VALUE - 1), true);
    }

    /**
     * One exchange on one connection.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    public interface Attempt<T> {
        /**
         * Sends the request and reads the response.
         *
         * @return the result
         * @throws StaleSocketException if the pooled connection is stale: nothing was sent
         * @throws IOException if the transport fails
         */
        T send() throws IOException;
    }

    /**
     * Makes an exchange, on another connection while the pooled one is stale, until the deadline. Every attempt on a stale
     * connection removes it from the pool, but other exchanges can add stale ones meanwhile.
     *
     * @param <T> the result
     * @param exchange the exchange
     * @param attempt the exchange on one connection
     * @return the result
     * @throws IOException if the transport fails
     * @throws DeadlineExceededException if no connection is free before the deadline
     * @throws CallInterruptedException if the thread is interrupted while it waits
     */
    public <T> T call(Exchange exchange, Attempt<T> attempt) throws IOException {
        acquire(exchange);
        try {
            while (true) {
                requireNotEnded(exchange);
                try {
                    return attempt.send();
                } catch (StaleSocketException e) {
                    // Nothing was sent, and the next attempt uses another connection.
                }
            }
        } finally {
            // A cancel that is running may still hold the connection, which the next call expects to be free.
            exchange.finish();
            permits.release();
        }
    }

    private void acquire(Exchange exchange) {
        try {
            if (!permits.tryAcquire(exchange.remainingNanos(), TimeUnit.NANOSECONDS)) {
                exchange.state().deadlineExceeded();
                throw exchange.failures().transportFailed(null);
            }
        } catch (InterruptedException e) {
            throw exchange.failures().interrupted(e);
        }
    }

    private static void requireNotEnded(Exchange exchange) {
        if (exchange.remainingNanos() <= 0) {
            exchange.state().deadlineExceeded();
        }
        if (exchange.state().isEnded()) {
            throw exchange.failures().transportFailed(null);
        }
    }

    /** Wakes one call that waits; it finds its exchange ended, and wakes the next one. */
    @Override
    public void close() {
        permits.release();
    }
}
