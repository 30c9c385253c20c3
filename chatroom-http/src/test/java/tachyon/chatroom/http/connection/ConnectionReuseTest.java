package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.http.exchange.Exchange;

/** The decision of {@link ExchangeTracker}: nothing is sent on a connection that may not carry another request. */
class ConnectionReuseTest {
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final FakeConnection connection = new FakeConnection();

    private void exchange(String... response) throws IOException {
        connection.link.receive(response);
        connection.send("request");
        connection.read();
    }

    private void assertStale() {
        String before = connection.link.sent();
        Exchange exchange = FakeConnection.exchange();
        connection.exchanges.begin(exchange);
        assertThatExceptionOfType(StaleSocketException.class).isThrownBy(() -> connection.write("next"));
        assertThat(connection.link.sent()).isEqualTo(before);
        assertThat(exchange.state().hasStartedSending()).isFalse();
        assertThat(connection.exchanges.isReusable()).isFalse();
    }

    @Test
    void carriesOneExchangeAfterTheOther() throws IOException {
        assertThat(connection.exchanges.isReusable()).isTrue();
        exchange(EMPTY);
        assertThat(connection.exchanges.isReusable()).isTrue();
        assertThat(connection.exchanges.isIdle()).isTrue();
        exchange(EMPTY);

        assertThat(connection.link.sent()).isEqualTo("requestrequest");
    }

    @Test
    void sendsNothingIfTheServerHasSentSomethingBeforeTheFirstRequest() throws IOException {
        connection.link.receive(EMPTY);
        connection.link.speakFirst();
        Exchange exchange = FakeConnection.exchange();
        connection.exchanges.begin(exchange);

        assertThatIOException()
                .isThrownBy(() -> connection.write("request"))
                .isNotInstanceOf(StaleSocketException.class)
                .withMessage("the service sent bytes, or closed the connection, before the first request");
        assertThat(exchange.state().hasStartedSending()).isFalse();
        assertThat(connection.link.sent()).isEmpty();
        assertThat(connection.exchanges.isReusable()).isFalse();
        assertThat(connection.input.read()).isEqualTo(-1);
    }

    @Test
    void sendsNothingIfAnythingIsReadable() throws IOException {
        exchange(EMPTY);
        connection.link.becomeReadable();

        assertStale();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close, foo\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=0\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n",
                EMPTY + "\r\n",
                EMPTY + EMPTY
            })
    void sendsNothingAfterAResponse(String response) throws IOException {
        exchange(response);

        assertStale();
    }

    @Test
    void sendsNothingAfterABodyThatTheEndOfTheConnectionDelimits() throws IOException {
        connection.link.end();
        exchange("HTTP/1.1 200 OK\r\n\r\n", "body");

        assertStale();
    }

    @Test
    void sendsNothingAfterTheIdleTime() throws IOException {
        exchange(EMPTY);
        connection.advance(Duration.ofSeconds(4));

        assertThat(connection.exchanges.isReusable()).isFalse();
        assertStale();
    }

    @Test
    void sendsNothingBeforeTheLastResponseIsComplete() throws IOException {
        connection.send("request");
        assertThat(connection.exchanges.isReusable()).isFalse();
        assertThat(connection.exchanges.isIdle()).isFalse();

        assertStale();
    }

    @Test
    void returnsNothingOfTheLastResponseAfterAStaleConnection() throws IOException {
        connection.link.receive("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody");
        connection.send("request");
        byte[] headers = new byte[1_000];
        assertThat(connection.input.read(headers, 0, headers.length)).isPositive();
        connection.link.becomeReadable();

        assertStale();
        assertThat(connection.input.read()).isEqualTo(-1);
    }

    @Test
    void sendsNothingAfterItsExchangeHasEnded() {
        Exchange ended = FakeConnection.exchange();
        ended.state().deadlineExceeded();
        connection.exchanges.begin(ended);

        assertThatIOException()
                .isThrownBy(() -> connection.write("request"))
                .withMessage("the exchange has ended before sending");
        assertThat(connection.link.sent()).isEmpty();
    }

    @Test
    void sendsNothingWithoutAnExchangeOnAUsedConnection() throws IOException {
        exchange(EMPTY);

        assertThatIOException().isThrownBy(() -> connection.write("request")).withMessage("no request has begun");
        assertThat(connection.link.sent()).isEqualTo("request");
    }

    @Test
    void startsSendingWithTheFirstByte() throws IOException {
        Exchange exchange = FakeConnection.exchange();
        connection.exchanges.begin(exchange);
        connection.write("");
        assertThat(exchange.state().hasStartedSending()).isFalse();

        connection.output.write('r');
        assertThat(exchange.state().hasStartedSending()).isTrue();
        assertThat(connection.link.sent()).isEqualTo("r");
    }

    @Test
    void carriesAnExchangeAfterARequestThatOpensATunnel() throws IOException {
        connection.link.receive("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.write("CONNECT");
        assertThat(connection.exchanges.isTunnel()).isTrue();
        byte[] headers = new byte[100];
        assertThat(connection.input.read(headers, 0, headers.length)).isPositive();
        assertThat(connection.input.hasSurplus()).isFalse();

        exchange(EMPTY);
        assertThat(connection.exchanges.isTunnel()).isFalse();
        assertThat(connection.link.sent()).isEqualTo("CONNECTrequest");
    }

    @Test
    void reportsTheStatusOfAProxyThatOpensNoTunnel() throws IOException {
        connection.link.receive("HTTP/1.1 407 Authenticate\r\nContent-Length: 0\r\n\r\n");
        connection.write("CONNECT");

        assertThatIOException().isThrownBy(connection::read).withMessage("the proxy responded with status 407");
    }

    @Test
    void findsBytesThatAProxySendsBehindItsResponse() throws IOException {
        connection.link.receive("HTTP/1.1 200 Connection established\r\n\r\nsurplus");
        connection.write("CONNECT");
        byte[] headers = new byte[100];
        assertThat(connection.input.read(headers, 0, headers.length)).isPositive();

        assertThat(connection.input.hasSurplus()).isTrue();
    }
}
