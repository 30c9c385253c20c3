package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;

class ResponseInputTest {
    private static final String HEADERS = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";

    private final FakeConnection connection = new FakeConnection();

    @Test
    void passesAResponseOn() throws IOException {
        connection.link.receive(HEADERS + "body");
        Exchange exchange = connection.send("request");

        assertThat(connection.read()).isEqualTo(HEADERS + "body");
        assertThat(exchange.state().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void passesAResponseOnThatArrivesInSingleBytes() throws IOException {
        String response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;a=b\r\nbody\r\n0\r\nX: y\r\n\r\n";
        connection.link.receive(response.split(""));
        connection.send("request");

        assertThat(connection.read()).isEqualTo(response);
        assertThat(connection.exchanges.isReusable()).isTrue();
    }

    @Test
    void passesSingleBytesOn() throws IOException {
        connection.link.receive(HEADERS + "b\u00e9", "dy");
        connection.send("request");
        StringBuilder read = new StringBuilder();
        for (int b = connection.input.read(); b >= 0; b = connection.input.read()) {
            read.append((char) b);
        }

        assertThat(read).hasToString(HEADERS + "b\u00e9dy");
        assertThat(connection.input.read(new byte[0], 0, 0)).isZero();
    }

    @Test
    void doesNotPassInterimResponsesOn() throws IOException {
        connection.link.receive("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n", HEADERS, "body");
        connection.send("request");

        assertThat(connection.read()).isEqualTo(HEADERS + "body");
    }

    @Test
    void doesNotPassSurplusOn() throws IOException {
        connection.link.receive(HEADERS, "body" + HEADERS + "next");
        connection.send("request");

        assertThat(connection.read()).isEqualTo(HEADERS + "body");
        assertThat(connection.exchanges.isReusable()).isFalse();
    }

    @Test
    void removesTheDeclarationOfABodyThatTheStatusExcludes() throws IOException {
        connection.link.receive("HTTP/1.1 204 No Content\r\nContent-Length: 4\r\nX: y\r\n\r\nbody");
        connection.send("request");

        assertThat(connection.read()).isEqualTo("HTTP/1.1 204 No Content\r\nX: y\r\n\r\n");
    }

    @Test
    void passesABodyOnThatTheEndOfTheConnectionDelimits() throws IOException {
        connection.link.receive("HTTP/1.1 200 OK\r\n\r\nbo", "dy").end();
        connection.send("request");

        assertThat(connection.read()).isEqualTo("HTTP/1.1 200 OK\r\n\r\nbody");
    }

    @Test
    void passesNoHeaderOnBeforeAllAreValid() throws IOException {
        connection.link.receive("HTTP/1.1 200 OK\r\nX: y\r\n", " folded\r\n\r\n");
        Exchange exchange = connection.send("request");

        assertThatIOException()
                .isThrownBy(() -> connection.input.read())
                .withMessage("the response has a folded header line");
        assertThat(exchange.failures().transportFailed(null)).isExactlyInstanceOf(MalformedResponseException.class);
        assertThat(exchange.state().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(connection.exchanges.isReusable()).isFalse();
    }

    @Test
    void passesTheBodyOnThatPrecedesAViolation() throws IOException {
        connection.link.receive("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\nbodyX");
        Exchange exchange = connection.send("request");
        byte[] bytes = new byte[100];
        assertThat(connection.input.read(bytes, 0, 100)).isPositive();
        assertThat(connection.input.read(bytes, 0, 100)).isEqualTo("4\r\nbody".length());

        assertThatIOException()
                .isThrownBy(() -> connection.input.read(bytes, 0, 100))
                .withMessage("the response has a chunk that does not end after its size");
        assertThat(exchange.state().outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void endsAResponseWhoseHeadersExceedTheLimit() throws IOException {
        connection.link.receive("HTTP/1.1 200 OK\r\nX: " + "x".repeat(FakeConnection.MAX_HEADER_BYTES));
        Exchange exchange = connection.send("request");

        assertThatIOException().isThrownBy(() -> connection.input.read());
        assertThat(exchange.failures().transportFailed(null)).isExactlyInstanceOf(ResponseTooLargeException.class);
    }

    @Test
    void reportsATruncatedBody() throws IOException {
        connection.link.receive(HEADERS + "bo").end();
        connection.send("request");

        assertThatIOException().isThrownBy(connection::read).withMessage("the response's body is truncated");
        assertThat(connection.exchanges.isReusable()).isFalse();
    }

    @Test
    void reportsTheEndOfTheConnectionBeforeTheHeaders() throws IOException {
        connection.link.receive("HTTP/1.1 200 OK\r\n").end();
        connection.send("request");

        assertThatExceptionOfType(EOFException.class).isThrownBy(connection::read);
        assertThat(connection.exchanges.isReusable()).isFalse();
    }
}
