package com.example.chatrooms.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A server that gives every connection the same bytes once a request began, and then closes it or holds it open. */
final class SingleResponseServer implements AutoCloseable {
    final CountDownLatch asked = new CountDownLatch(1);
    private final ServerSocket listening;
    private final byte[] answer;
    private final boolean holds;

    private SingleResponseServer(String answer, boolean holds) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        this.holds = holds;
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    static SingleResponseServer closing(String answer) throws IOException {
        return new SingleResponseServer(answer, false);
    }

    static SingleResponseServer holding(String answer) throws IOException {
        return new SingleResponseServer(answer, true);
    }

    String baseUrl() {
        return "http://" + listening.getInetAddress().getHostAddress() + ":" + listening.getLocalPort();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket connection = listening.accept()) {
                InputStream request = connection.getInputStream();
                byte[] beginning = new byte[8192];
                if (request.read(beginning) > 0) {
                    connection.getOutputStream().write(answer);
                    connection.getOutputStream().flush();
                    asked.countDown();
                }
                while (holds && request.read(beginning) >= 0) {
                    // until the client gives up
                }
                connection.shutdownOutput();
                while (request.read(beginning) >= 0) {
                    // a close with unread bytes would be a reset
                }
            } catch (IOException e) {
                // the client is gone, or the test is over
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
