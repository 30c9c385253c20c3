package tachyon.chatroom.emulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server for HTTP/1.1 without TLS. Its threads are daemons, whose names begin with {@code chatroom-emulator-}.
 * Thread-safe.
 *
 * <p>At most 1024 connections are served at the same time. When a client connects beyond that, the connection closes that
 * has been idle for the longest time; without an idle one, the client waits.
 */
public final class HttpServer implements AutoCloseable {
    /** The number of connections that may wait to be accepted. It allows for a burst of parallel clients. */
    private static final int BACKLOG = 1024;

    private static final long PAUSE_AFTER_FAILED_ACCEPT = TimeUnit.MILLISECONDS.toNanos(50);

    private final ServerSocket serverSocket;
    private final int port;
    private final HttpHandler handler;
    private final Duration clientTimeout;
    private final int maxBodyBytes;
    private final WorkerThreads workers = new WorkerThreads(WorkerThreads.MAX_THREADS);
    private final ClientTimeouts timeouts = new ClientTimeouts();

    /** Guarded by itself, and notified when a connection ends. */
    private final Set<Connection> connections = new HashSet<>();

    private volatile boolean stopping;

    private HttpServer(ServerSocket serverSocket, HttpHandler handler, int maxBodyBytes, Duration clientTimeout) {
        this.serverSocket = serverSocket;
        this.port = serverSocket.getLocalPort();
        this.handler = handler;
        this.maxBodyBytes = maxBodyBytes;
        this.clientTimeout = clientTimeout;
    }

    /**
     * Starts a server.
     *
     * @param address the address and port; port 0 selects a free one
     * @param handler creates the responses
     * @param maxBodyBytes the maximum length of a request's body. Status 413 responds to a longer one
     * @param clientTimeout the time for a client to begin its next request, to send it, and to read its response
     * @return the server, which accepts connections
     * @throws IOException if the server cannot listen
     */
    public static HttpServer start(
            InetSocketAddress address, HttpHandler handler, int maxBodyBytes, Duration clientTimeout)
            throws IOException {
        ServerSocket serverSocket = new ServerSocket();
        try {
            serverSocket.bind(address, BACKLOG);
        } catch (IOException e) {
            serverSocket.close();
            throw e;
        }
        HttpServer server = new HttpServer(serverSocket, handler, maxBodyBytes, clientTimeout);
        Thread acceptor = new Thread(server::acceptConnections, "chatroom-emulator-acceptor");
        acceptor.setDaemon(true);
        acceptor.start();
        return server;
    }

    /**
     * Returns the port on which the server listens, or has listened.
     *
     * @return the port, which is never 0
     */
    public int port() {
        return port;
    }

    private void acceptConnections() {
        while (!serverSocket.isClosed()) {
            try {
                serve(serverSocket.accept());
            } catch (IOException e) {
                // The server is closed, or the process has no file descriptor left, which a later close frees.
                LockSupport.parkNanos(PAUSE_AFTER_FAILED_ACCEPT);
            }
        }
    }

    private void serve(Socket socket) {
        Connection connection = new Connection(socket, this);
        synchronized (connections) {
            if (connections.size() >= WorkerThreads.MAX_THREADS) {
                connections.stream()
                        .filter(Connection::isIdle)
                        .min(Comparator.comparingLong(Connection::idleSince))
                        .ifPresent(Connection::closeIfIdle);
            }
            connections.add(connection);
        }
        if (stopping) {
            connection.closeIfIdle();
        }
        workers.execute(connection);
    }

    void remove(Connection connection) {
        synchronized (connections) {
            connections.remove(connection);
            connections.notifyAll();
        }
    }

    HttpHandler handler() {
        return handler;
    }

    int maxBodyBytes() {
        return maxBodyBytes;
    }

    boolean isStopping() {
        return stopping;
    }

    Future<?> startTimeout(Connection connection) {
        return startTimeout(clientTimeout, connection);
    }

    Future<?> startTimeout(Duration duration, Connection connection) {
        return timeouts.start(duration, connection::abort);
    }

    /**
     * Stops the server after the requests in flight: closes its port and idle connections at once, waits for the responses
     * to requests that have begun, and then {@linkplain #close() closes} it.
     *
     * @param grace the maximum time to wait
     */
    public void stop(Duration grace) {
        stopping = true;
        closePort();
        openConnections().forEach(Connection::closeIfIdle);
        try {
            awaitConnections(System.nanoTime() + grace.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void awaitConnections(long deadline) throws InterruptedException {
        synchronized (connections) {
            long left = deadline - System.nanoTime();
            while (!connections.isEmpty() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(connections, left);
                left = deadline - System.nanoTime();
            }
        }
    }

    /**
     * Stops the server at once: closes its port and all connections, and interrupts the handler's threads. Waits at most
     * 2 s for threads that ignore the interrupt.
     */
    @Override
    public void close() {
        stopping = true;
        closePort();
        openConnections().forEach(Connection::abort);
        workers.close();
        timeouts.close();
    }

    private List<Connection> openConnections() {
        synchronized (connections) {
            return List.copyOf(connections);
        }
    }

    private void closePort() {
        try {
            serverSocket.close();
        } catch (IOException e) {
            // The socket is closed nevertheless.
        }
    }
}
