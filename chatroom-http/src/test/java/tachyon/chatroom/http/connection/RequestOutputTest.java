package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.http.exchange.Exchange;

/** Requests whose response arrives before they are written completely. */
class RequestOutputTest {
    private static final String REJECTED = "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n";
    private static final int PORTION = 64 * 1024;
    private static final int UNCHECKED_BYTES = 16 * 1024;

    private final FakeConnection connection = new FakeConnection();

    @Test
    void writesALargeRequestInPortions() throws IOException {
        connection.send("x".repeat(5 * PORTION + 1));

        assertThat(connection.link.sent()).hasSize(5 * PORTION + 1);
        assertThat(connection.link.flushes()).isEqualTo(1);
    }

    @Test
    void discardsTheRestOfARequestAfterAnEarlyResponse() throws IOException {
        connection.link.receive(REJECTED);
        connection.send("x".repeat(5 * PORTION));
        connection.write("rest");

        assertThat(connection.link.sent()).hasSize(UNCHECKED_BYTES);
        assertThat(connection.link.flushes()).isZero();
        assertThat(connection.read()).isEqualTo(REJECTED);
        assertThat(connection.exchanges.isReusable()).isFalse();
        assertThat(connection.exchanges.isIdle())
                .as("a server that may not read is not notified of the end")
                .isFalse();
    }

    @Test
    void writesASmallRequestCompletelyBeforeItReadsTheResponse() throws IOException {
        connection.link.receive(REJECTED);
        connection.send("x".repeat(UNCHECKED_BYTES));

        assertThat(connection.link.sent()).hasSize(UNCHECKED_BYTES);
        assertThat(connection.read()).isEqualTo(REJECTED);
        assertThat(connection.exchanges.isReusable()).isTrue();
    }

    @Test
    void continuesIfNoByteOfAResponseIsReadable() throws IOException {
        // A session ticket of TLS, for example.
        connection.link.becomeReadable();
        connection.send("x".repeat(2 * PORTION));

        assertThat(connection.link.sent()).hasSize(2 * PORTION);
    }

    @Test
    void readsTheResponseThatArrivesWhileAWriteIsBlocked() throws IOException {
        connection.link.blockSendsAfter(PORTION).receiveWhileBlocked(REJECTED);
        connection.send("x".repeat(5 * PORTION));

        assertThat(connection.link.sent()).hasSize(PORTION);
        assertThat(connection.read()).isEqualTo(REJECTED);
        assertThat(connection.exchanges.isReusable()).isFalse();
    }

    @Test
    void continuesABlockedWriteAfterAnInterimResponse() throws IOException {
        connection.link.blockSendsAfter(PORTION).receiveWhileBlocked("HTTP/1.1 102 Processing\r\n\r\n");
        connection.send("x".repeat(2 * PORTION));

        assertThat(connection.link.sent()).hasSize(2 * PORTION);
    }

    @Test
    void readsTheResponseThatArrivedBeforeAFailedWrite() throws IOException {
        connection.link.receive(REJECTED);
        connection.link.failWrites(new IOException("Broken pipe"));
        Exchange exchange = connection.send("request");

        assertThat(connection.read()).isEqualTo(REJECTED);
        assertThat(exchange.state().hasStartedSending()).isTrue();
        assertThat(connection.exchanges.isReusable()).isFalse();
    }

    @Test
    void reportsTheFailedWriteIfNoResponseArrived() throws IOException {
        IOException writeFailure = new IOException("Broken pipe");
        IOException readFailure = new IOException("Connection reset");
        connection.link.failWrites(writeFailure);
        connection.link.failReads(readFailure);
        connection.send("request");

        assertThatIOException().isThrownBy(connection::read).isSameAs(readFailure);
        assertThat(readFailure).hasSuppressedException(writeFailure);
    }

    @Test
    void reportsAFailedReadDuringTheRequestToTheReader() throws IOException {
        IOException readFailure = new IOException("Connection reset");
        connection.link.becomeReadable();
        connection.link.failReads(readFailure);
        connection.send("x".repeat(3 * PORTION));

        assertThat(connection.link.sent()).hasSize(UNCHECKED_BYTES);
        assertThatIOException().isThrownBy(connection::read).isSameAs(readFailure);
    }

    @Test
    void endsAWriteOnAConnectionThatThisSideClosed() {
        connection.link.failWrites(new AsynchronousCloseException());

        assertThatExceptionOfType(AsynchronousCloseException.class).isThrownBy(() -> connection.send("request"));
    }
}
