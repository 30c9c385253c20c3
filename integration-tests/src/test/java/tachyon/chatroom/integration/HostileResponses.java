package tachyon.chatroom.integration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Answers that would fill a client's memory if it let them. */
final class HostileResponses {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final int BOMB_MEBIBYTES = 256;

    private HostileResponses() {}

    /** Chunk after chunk until the client goes away. */
    static void endlessBody(Socket connection) throws IOException {
        RawServer.bytes(OK + "Transfer-Encoding: chunked\r\n\r\n").send(connection);
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        repeat(connection, chunk);
    }

    /** Header after header until the client goes away. */
    static void endlessHead(Socket connection) throws IOException {
        RawServer.bytes(OK).send(connection);
        repeat(connection, ("X-Long: " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** One header that does not end. */
    static void endlessHeader(Socket connection) throws IOException {
        RawServer.bytes(OK + "X-Long: ").send(connection);
        repeat(connection, "x".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
    }

    /** A quarter of a mebibyte that unfolds into a quarter of a gibibyte. */
    static void gzipBomb(Socket connection) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < BOMB_MEBIBYTES; i++) {
                gzip.write(zeros);
            }
        }
        RawServer.bytes(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n")
                .send(connection);
        connection.getOutputStream().write(bomb.toByteArray());
    }

    private static void repeat(Socket connection, byte[] bytes) throws IOException {
        OutputStream out = connection.getOutputStream();
        while (true) {
            out.write(bytes);
        }
    }
}
