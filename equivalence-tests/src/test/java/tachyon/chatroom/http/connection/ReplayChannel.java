package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A connection in memory. Each request makes the next response of a script readable. It never blocks. */
final class ReplayChannel extends SocketChannel {
    private static final byte[] NOTHING = {};

    private final ResponseScript script;
    private final ReplaySocket socket;
    private final SplittableRandom readSizes;
    private final InputStream input = new Input();
    private final OutputStream output = new Output();

    private byte[] received = NOTHING;
    private int position;
    private boolean closes;
    private int next;
    private boolean requestBegun;
    private boolean readBeyondEnd;

    /** Creates a connection whose first request gets the response at an index of the script. */
    ReplayChannel(ResponseScript script, int index) throws SocketException {
        super(SelectorProvider.provider());
        this.socket = new ReplaySocket(this);
        this.script = script;
        this.readSizes = script.readSizes();
        this.next = index;
    }

    /** Returns whether more was read than the server sends; a real connection would block, or report its end. */
    boolean isReadBeyondEnd() {
        return readBeyondEnd;
    }

    InputStream input() {
        return input;
    }

    OutputStream output() {
        return output;
    }

    @Override
    public Socket socket() {
        return socket;
    }

    /** Reads without blocking, as {@link TcpLink} does before a request. */
    @Override
    public int read(ByteBuffer target) {
        if (position == received.length) {
            return closes ? -1 : 0;
        }
        target.put(received[position++]);
        return 1;
    }

    private void requestWritten() {
        if (requestBegun) {
            return;
        }
        requestBegun = true;
        if (position < received.length) {
            throw new AssertionError("a request was written although bytes were readable");
        }
        if (next == script.responses().size()) {
            throw new AssertionError("more requests than responses");
        }
        received = script.receivedFrom(next);
        closes = script.closesAfter(next);
        position = 0;
        next++;
    }

    private final class Input extends InputStream {
        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requestBegun = false;
            if (position == received.length) {
                readBeyondEnd = true;
                if (closes) {
                    return -1;
                }
                throw new SocketTimeoutException("nothing is readable");
            }
            int size = readSizes.nextInt(4) == 0 ? 1 + readSizes.nextInt(16) : 1 + readSizes.nextInt(8192);
            int count = Math.min(Math.min(length, size), received.length - position);
            System.arraycopy(received, position, bytes, offset, count);
            position += count;
            return count;
        }

        @Override
        public int available() {
            return received.length - position;
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int b) {
            requestWritten();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            requestWritten();
        }
    }

    @Override
    protected void implCloseSelectableChannel() {
        // Holds nothing.
    }

    @Override
    protected void implConfigureBlocking(boolean block) {
        // Never blocks.
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isConnectionPending() {
        return false;
    }

    @Override
    public boolean connect(SocketAddress remote) {
        return true;
    }

    @Override
    public boolean finishConnect() {
        return true;
    }

    @Override
    public SocketChannel bind(@Nullable SocketAddress local) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> SocketChannel setOption(SocketOption<T> name, T value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getOption(SocketOption<T> name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of();
    }

    @Override
    public SocketChannel shutdownInput() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SocketChannel shutdownOutput() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SocketAddress getRemoteAddress() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SocketAddress getLocalAddress() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException();
    }
}
