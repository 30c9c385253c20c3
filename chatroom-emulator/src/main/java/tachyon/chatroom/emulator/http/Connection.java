package tachyon.chatroom.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A connection of a client, whose requests are served one after the other by one thread. */
final class Connection implements Runnable {
    /** The time for a client to end its connection after a response that ends it. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Socket socket;
    private final HttpServer server;

    /** True if no request is in flight. Guarded by this. */
    private boolean idle = true;

    private long idleSince = System.nanoTime();

    Connection(Socket socket, HttpServer server) {
        this.socket = socket;
        this.server = server;
    }

    @Override
    public void run() {
        try {
            // Otherwise, the second part of a long response waits for the client's acknowledgement, which takes about
            // 40 ms.
            socket.setTcpNoDelay(true);
            ConnectionInput in = new ConnectionInput(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (awaitRequest(in) && serve(in, out)) {
                becomeIdle();
            }
        } catch (IOException e) {
            // The client or a timeout has closed the connection, so that no response can be sent.
        } finally {
            abort();
            server.remove(this);
        }
    }

    private boolean awaitRequest(ConnectionInput in) throws IOException {
        Future<?> timeout = server.startTimeout(this);
        try {
            return in.awaitByte() && beginRequest();
        } finally {
            timeout.cancel(false);
        }
    }

    private synchronized boolean beginRequest() {
        idle = false;
        return !socket.isClosed();
    }

    private synchronized void becomeIdle() {
        idle = true;
        idleSince = System.nanoTime();
        if (server.isStopping()) {
            abort();
        }
    }

    /** Serves a request; returns whether the connection stays open. */
    private boolean serve(ConnectionInput in, OutputStream out) throws IOException {
        HttpRequest request = null;
        try {
            Future<?> timeout = server.startTimeout(this);
            try {
                request = new RequestReader(in).read();
                if (request == null) {
                    return false;
                }
                MessageBody body = MessageBody.of(request, in);
                boolean bodyFollows = !expectsContinue(request) || body.isEmpty();
                if (body.isDeclaredLongerThan(server.maxBodyBytes())) {
                    return rejectBody(request, body, bodyFollows, out);
                }
                if (!bodyFollows) {
                    out.write(ResponseWriter.CONTINUE);
                }
                byte[] bytes = body.read(server.maxBodyBytes());
                if (bytes.length > server.maxBodyBytes()) {
                    return rejectBody(request, body, true, out);
                }
                request = request.withBody(bytes);
            } finally {
                timeout.cancel(false);
            }
            return respond(request, out);
        } catch (HttpException e) {
            write(request, server.handler().reject(request, e.status(), e.reason()), true, out);
            linger(in);
            return false;
        }
    }

    private static boolean expectsContinue(HttpRequest request) throws HttpException {
        List<String> expectations = request.listed("Expect");
        if (!expectations.isEmpty() && !expectations.equals(List.of("100-continue"))) {
            throw new HttpException(417, "Expect: must be 100-continue");
        }
        return !expectations.isEmpty() && request.minorVersion() == 1;
    }

    /**
     * Responds before the complete body has arrived. Then discards it, because closing a connection with unread bytes
     * resets it, and the client may lose the response.
     */
    private boolean rejectBody(HttpRequest request, MessageBody body, boolean bodyFollows, OutputStream out)
            throws IOException, HttpException {
        String message = "body: must have at most " + server.maxBodyBytes() + " bytes";
        boolean close = !bodyFollows || !request.isPersistent() || server.isStopping();
        write(request, server.handler().reject(request, 413, message), close, out);
        if (bodyFollows) {
            try {
                body.discard();
            } catch (HttpException e) {
                // The response is sent, so that a second one would be that of the next request.
                return false;
            }
        }
        return !close;
    }

    private boolean respond(HttpRequest request, OutputStream out) throws IOException {
        HttpResponse response = server.handler().handle(request);
        // A failed call may leave the thread interrupted.
        Thread.interrupted();
        if (response == HttpResponse.DISCONNECT) {
            return false;
        }
        boolean close = !request.isPersistent() || server.isStopping();
        write(request, response, close, out);
        return !close;
    }

    private void write(@Nullable HttpRequest request, HttpResponse response, boolean close, OutputStream out)
            throws IOException {
        boolean withoutBody = request != null && request.method().equals("HEAD");
        Future<?> timeout = server.startTimeout(this);
        try {
            ResponseWriter.write(response, withoutBody, close, out);
        } finally {
            timeout.cancel(false);
        }
    }

    /** Ends the sending side and discards what the client still sends, so that a reset does not remove the response. */
    private void linger(ConnectionInput in) throws IOException {
        socket.shutdownOutput();
        Future<?> timeout = server.startTimeout(LINGER, this);
        try {
            byte[] buffer = new byte[8 * 1024];
            while (in.read(buffer, 0, buffer.length) >= 0) {
                // The loop ends with the connection.
            }
        } finally {
            timeout.cancel(false);
        }
    }

    synchronized boolean isIdle() {
        return idle;
    }

    synchronized long idleSince() {
        return idleSince;
    }

    /** Closes the connection if no request is in flight. */
    synchronized void closeIfIdle() {
        if (idle) {
            abort();
        }
    }

    /** Closes the connection, which ends a read or write of its thread. */
    void abort() {
        try {
            socket.close();
        } catch (IOException e) {
            // The socket is closed nevertheless.
        }
    }
}
