package tachyon.chatroom.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A connection whose received bytes arrive in given portions. Each read returns bytes of one portion. */
final class FakeLink implements Link {
    private final Deque<byte[]> received = new ArrayDeque<>();
    private final Deque<byte[]> receivedWhileBlocked = new ArrayDeque<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private @Nullable IOException readFailure;
    private @Nullable IOException writeFailure;
    private boolean readable;
    private boolean spoken;
    private boolean ended;
    private int flushes;
    private int sendable = Integer.MAX_VALUE;

    /** Adds portions of received bytes. */
    FakeLink receive(String... portions) {
        for (String portion : portions) {
            received.add(portion.getBytes(ISO_8859_1));
        }
        return this;
    }

    /** Ends the connection behind the received bytes. */
    FakeLink end() {
        ended = true;
        return this;
    }

    /** Accepts no bytes to send beyond a number, until a wait. */
    FakeLink blockSendsAfter(int bytes) {
        sendable = bytes;
        return this;
    }

    void receiveWhileBlocked(String portion) {
        receivedWhileBlocked.add(portion.getBytes(ISO_8859_1));
    }

    void failReads(IOException failure) {
        readFailure = failure;
    }

    void failWrites(@Nullable IOException failure) {
        writeFailure = failure;
    }

    /** Lets something be readable before the next request. */
    void becomeReadable() {
        readable = true;
    }

    /** Lets the server send something before the first request. */
    void speakFirst() {
        spoken = true;
    }

    String sent() {
        return sent.toString(ISO_8859_1);
    }

    int flushes() {
        return flushes;
    }

    @Override
    public InputStream input() {
        return new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return FakeLink.this.read(bytes, offset, length);
            }
        };
    }

    private int read(byte[] bytes, int offset, int length) throws IOException {
        byte[] portion = received.poll();
        if (portion == null) {
            if (readFailure != null) {
                throw readFailure;
            }
            if (ended) {
                return -1;
            }
            throw new IOException("a read would wait for ever");
        }
        int count = Math.min(length, portion.length);
        System.arraycopy(portion, 0, bytes, offset, count);
        if (count < portion.length) {
            received.push(Arrays.copyOfRange(portion, count, portion.length));
        }
        return count;
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (writeFailure != null) {
                    throw writeFailure;
                }
                sent.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                flushes++;
            }
        };
    }

    @Override
    public int send(byte[] bytes, int offset, int length) throws IOException {
        if (writeFailure != null) {
            throw writeFailure;
        }
        int count = Math.min(length, sendable - sent.size());
        sent.write(bytes, offset, count);
        return count;
    }

    /** The wait ends with the bytes that arrive during it, and afterwards every byte can be sent. */
    @Override
    public boolean awaitReady() {
        sendable = Integer.MAX_VALUE;
        received.addAll(receivedWhileBlocked);
        boolean hasArrived = !receivedWhileBlocked.isEmpty();
        receivedWhileBlocked.clear();
        return hasArrived;
    }

    @Override
    public boolean isReadable() {
        return readable;
    }

    @Override
    public boolean hasSpoken() {
        return spoken;
    }

    @Override
    public int available() {
        return readable || !received.isEmpty() ? 1 : 0;
    }

    @Override
    public int poll(byte[] bytes, int offset, int length) throws IOException {
        return received.isEmpty() && readFailure == null && !ended ? 0 : read(bytes, offset, length);
    }
}
