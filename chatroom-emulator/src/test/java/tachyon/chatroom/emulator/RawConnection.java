package tachyon.chatroom.emulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client's socket, which sends any bytes. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;

    RawConnection(ChatroomEmulator emulator) throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), emulator.port());
        socket.setSoTimeout(10_000);
    }

    RawConnection send(String text) throws IOException {
        return send(bytes(text));
    }

    RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends bytes, as many as the server reads. */
    void sendWhileOpen(byte[] bytes) {
        try {
            send(bytes);
        } catch (IOException e) {
            // The server closed the connection before the end. The test checks the response, if there is one.
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads the status line and headers of the next response, and nothing after them. */
    String readHeaders() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = socket.getInputStream().read();
            if (b < 0) {
                break;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the next JSON object, which must not contain a brace in a string. */
    String readJson() throws IOException {
        StringBuilder json = new StringBuilder();
        int open = 0;
        do {
            int b = socket.getInputStream().read();
            if (b < 0) {
                throw new EOFException("the connection ended in " + json);
            }
            json.append((char) b);
            open += b == '{' ? 1 : b == '}' ? -1 : 0;
        } while (open > 0);
        return json.toString();
    }

    /** Reads until the server closes the connection. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Reads until the server closes or resets the connection. */
    String readUntilClosed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException e) {
            // After a reset, the bytes before it are the result.
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Closes the sending side of the connection only. */
    RawConnection endSending() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // The connection is closed already.
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
