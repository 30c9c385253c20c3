package com.example.chatrooms.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * A server that sends the same bytes on every connection once a request starts, and then closes it or holds it open.
 */
final class SingleResponseServer implements AutoCloseable {
    final CountDownLatch requestStarted = new CountDownLatch(1);
    private final ServerSocket listening;
    private final byte[] response;
    private final boolean holds;

    private SingleResponseServer(String response, boolean holds) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.response = response.getBytes(StandardCharsets.UTF_8);
        this.holds = holds;
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    static SingleResponseServer closing(String response) throws IOException {
        return new SingleResponseServer(response, false);
    }

    static SingleResponseServer holding(String response) throws IOException {
        return new SingleResponseServer(response, true);
    }

    String baseUrl() {
        return "http://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket connection = listening.accept()) {
                InputStream request = connection.getInputStream();
                byte[] buffer = new byte[8192];
                if (request.read(buffer) > 0) {
                    connection.getOutputStream().write(response);
                    connection.getOutputStream().flush();
                    requestStarted.countDown();
                }
                while (holds && request.read(buffer) >= 0) {
                    // wait until the client closes the connection
                }
                connection.shutdownOutput();
                while (request.read(buffer) >= 0) {
                    // read on: a close with unread bytes would be a reset
                }
            } catch (IOException e) {
                // the client closed the connection, or the test is over
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
