package tachyon.chatroom.http.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;

/** The bytes of a TLS connection. */
final class TlsLink implements Link {
    private static final int MAX_RECORD_BYTES = 16 * 1024;

    private final SSLSocket tls;
    private final InputStream input;
    private final OutputStream output;
    private final TcpLink tcp;

    TlsLink(SSLSocket tls, TcpLink tcp) throws IOException {
        this.tls = tls;
        this.input = tls.getInputStream();
        this.output = tls.getOutputStream();
        this.tcp = tcp;
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public int send(byte[] bytes, int offset, int length) throws IOException {
        if (!tcp.isWritable()) {
            return 0;
        }
        int count = Math.min(length, MAX_RECORD_BYTES);
        output.write(bytes, offset, count);
        return count;
    }

    @Override
    public boolean awaitReady() throws IOException {
        return tcp.awaitReady();
    }

    /** A TLS record that is not a response, such as a late session ticket, costs one new connection, too. */
    @Override
    public boolean isReadable() {
        try {
            return input.available() > 0 || tcp.isReadable();
        } catch (IOException e) {
            // Closed.
            return true;
        }
    }

    @Override
    public boolean hasSpoken() throws IOException {
        return available() > 0 && poll(new byte[1], 0, 1) != 0;
    }

    @Override
    public int available() throws IOException {
        int decrypted = input.available();
        return decrypted > 0 ? decrypted : tcp.available();
    }

    /** A record can contain no byte of a response, such as a session ticket. Another exception leaves the socket closed. */
    @Override
    public int poll(byte[] bytes, int offset, int length) throws IOException {
        tls.setSoTimeout(1);
        int count;
        try {
            count = input.read(bytes, offset, length);
        } catch (SocketTimeoutException e) {
            count = 0;
        }
        tls.setSoTimeout(0);
        return count;
    }

    @Override
    public boolean isHandshakeUnconfirmed() {
        return tls.getSession().getProtocol().equals("TLSv1.3");
    }
}
