package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Both ends of a TCP connection on loopback: the socket of this library, and the server's. */
final class LoopbackConnection implements AutoCloseable {
    final SocketChannel channel;
    final ConnectionLifetime lifetime;
    final ExchangeSocket client;
    final Socket server;

    LoopbackConnection() throws IOException {
        channel = SocketChannel.open();
        lifetime = new ConnectionLifetime(Duration.ofSeconds(60), Duration.ofSeconds(60), System::nanoTime);
        client = new ExchangeSocket(channel, FakeConnection.MAX_HEADER_BYTES, lifetime);
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client.connect(listener.getLocalSocketAddress());
            server = listener.accept();
            server.setTcpNoDelay(true);
        }
    }

    /** Closes the server's end, and waits until the client's system has acknowledged that. */
    void closeServer() throws IOException {
        server.setSoLinger(true, 10);
        server.close();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
