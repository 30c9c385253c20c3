package tachyon.chatroom.http.connection;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import org.jspecify.annotations.Nullable;

/** The socket of a {@link ReplayChannel}. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // One thread uses it.
final class ReplaySocket extends Socket {
    private static final @Nullable SocketImpl NO_IMPLEMENTATION = null;

    private final ReplayChannel channel;

    ReplaySocket(ReplayChannel channel) throws SocketException {
        super(NO_IMPLEMENTATION);
        this.channel = channel;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) {
        // There is no network.
    }

    @Override
    public InputStream getInputStream() {
        return channel.input();
    }

    @Override
    public OutputStream getOutputStream() {
        return channel.output();
    }

    @Override
    public void setSoTimeout(int timeout) {
        // Reads never block.
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return null;
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return null;
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return null;
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isInputShutdown() {
        return false;
    }

    @Override
    public boolean isOutputShutdown() {
        return false;
    }
}
