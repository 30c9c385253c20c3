package tachyon.chatroom.http.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** The exchanges in flight of one gateway and its views, each of which it ends at its deadline. Thread-safe. */
public final class ExchangeRegistry implements AutoCloseable {
    private final Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
    private final DeadlineMonitor deadlines;
    private volatile boolean closed;

    /**
     * Creates a registry without exchanges.
     *
     * @param threadName the name of the thread that ends exchanges at their deadlines
     */
    public ExchangeRegistry(String threadName) {
        this.deadlines = new DeadlineMonitor(inFlight, threadName);
    }

    /**
     * Starts an exchange. The token supplier is not called if the gateway is closed or the thread is interrupted. Both are
     * checked again after the supplier has returned, because it may close the gateway or interrupt the thread.
     *
     * @param operation the operation
     * @param context the call's operator, token supplier and timeout
     * @return the exchange; to be passed to {@link #finish} in the end
     * @throws GatewayClosedException if the gateway is closed
     * @throws CallInterruptedException if the thread is interrupted
     */
    public Exchange start(Operation operation, RequestContext context) {
        requireCallable(operation);
        Exchange exchange = new Exchange(operation, context.currentToken(), context.timeout());
        boolean started = false;
        try {
            inFlight.add(exchange);
            deadlines.include(exchange);
            // Checked after the registration: either this thread finds the gateway closed, or the close finds the
            // exchange.
            if (closed) {
                throw exchange.failures().gatewayIsClosed();
            }
            exchange.requireNotInterrupted();
            started = true;
            return exchange;
        } finally {
            if (!started) {
                finish(exchange);
            }
        }
    }

    private void requireCallable(Operation operation) {
        if (closed) {
            throw new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException(operation, Outcome.NOT_APPLIED, "the thread was interrupted", null);
        }
    }

    /**
     * Removes an exchange that has ended.
     *
     * @param exchange the exchange
     */
    public void finish(Exchange exchange) {
        inFlight.remove(exchange);
        exchange.finish();
    }

    /**
     * Returns whether the gateway is closed.
     *
     * @return true after {@link #close()}
     */
    public boolean isClosed() {
        return closed;
    }

    /** Rejects further exchanges and ends those in flight. */
    @Override
    public void close() {
        closed = true;
        // All get their reason before any is cancelled: a cancelled one may free a connection for one that waits.
        inFlight.forEach(exchange -> exchange.state().gatewayClosed());
        try {
            cancelAll();
        } finally {
            deadlines.close();
        }
    }

    /** Cancels every exchange, also after the transport has failed to cancel one. */
    private void cancelAll() {
        RuntimeException failure = null;
        for (Exchange exchange : inFlight) {
            try {
                exchange.cancel();
            } catch (RuntimeException e) {
                failure = firstOf(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException firstOf(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
