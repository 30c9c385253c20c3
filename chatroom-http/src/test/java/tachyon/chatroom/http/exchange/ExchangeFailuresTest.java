package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ConnectFailedException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.TlsException;

class ExchangeFailuresTest {
    private final Exchange exchange =
            new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("hunter2"), Duration.ofMillis(1500));
    private final ExchangeFailures failures = exchange.failures();

    @Test
    void failsToConnectBeforeSendingStarts() {
        IOException cause = new ConnectException("refused");
        ChatroomException failure = failures.transportFailed(cause);

        assertThat(failure)
                .isExactlyInstanceOf(ConnectFailedException.class)
                .hasMessage("create_chatroom: no connection could be established (not applied)")
                .hasCause(cause);
        assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void failsWithTlsForAnyTlsExceptionAmongTheCauses() {
        assertThat(failures.transportFailed(new SSLHandshakeException("untrusted")))
                .isExactlyInstanceOf(TlsException.class)
                .hasMessage("create_chatroom: no trusted connection: the TLS handshake failed (not applied)");
        assertThat(failures.transportFailed(new IOException(new IllegalStateException(new SSLException("hidden")))))
                .isExactlyInstanceOf(TlsException.class);
    }

    @Test
    void losesTheConnectionWithAnUnknownOutcomeAfterSendingStarted() {
        FakeTransport.startSending(exchange.state());

        for (Exception cause : new Exception[] {
            new IOException("reset"),
            new SSLException("closed"),
            new SocketTimeoutException("read"),
            new IllegalArgumentException("negative length")
        }) {
            ChatroomException failure = failures.transportFailed(cause);

            assertThat(failure)
                    .isExactlyInstanceOf(ConnectionLostException.class)
                    .hasMessage("create_chatroom: connection lost after sending began (outcome unknown)")
                    .hasCause(cause);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void losesTheConnectionAsAppliedAfterTheStatusOfASuccess() {
        FakeTransport.startSending(exchange.state());
        exchange.state().responseHeadersRead(FakeTransport.headers(200));
        ChatroomException failure = failures.transportFailed(new IOException("reset"));

        assertThat(failure)
                .isExactlyInstanceOf(ConnectionLostException.class)
                .hasMessage("create_chatroom: connection lost after sending began (applied)");
        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void failsForAMalformedOrTooLargeResponse() {
        exchange.state().responseHeadersRead(FakeTransport.headers(200));
        IOException cause = new IOException("x");

        assertThat(failures.malformed("framing", cause))
                .isExactlyInstanceOf(MalformedResponseException.class)
                .hasMessage("create_chatroom: framing (applied)")
                .hasCause(cause);
        assertThat(failures.tooLarge("limit", null))
                .isExactlyInstanceOf(ResponseTooLargeException.class)
                .hasMessage("create_chatroom: limit (applied)")
                .hasNoCause();
    }

    @Test
    void failsByTheDeadlineForEveryExceptionAfterIt() {
        assertThat(exchange.state().isEnded()).isFalse();
        exchange.expire();
        assertThat(exchange.state().isEnded()).isTrue();

        IOException cause = new SSLException("socket closed");
        assertThat(failures.transportFailed(cause)).isInstanceOfSatisfying(DeadlineExceededException.class, failure -> {
            assertThat(failure.timeout()).isEqualTo(Duration.ofMillis(1500));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(failure)
                    .hasMessage("create_chatroom: did not complete within 1500 ms (not applied)")
                    .hasCause(cause);
        });
        assertThat(failures.malformed("truncated", null)).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void hasTheOutcomeOfTheProgressAfterTheDeadline() {
        FakeTransport.startSending(exchange.state());
        exchange.expire();
        assertThat(failures.transportFailed(new IOException()).outcome()).isEqualTo(Outcome.UNKNOWN);
        exchange.state().responseHeadersRead(FakeTransport.headers(200));
        assertThat(failures.transportFailed(new IOException()).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void failsByTheGatewaysCloseBeforeTheDeadline() {
        FakeTransport.startSending(exchange.state());
        exchange.state().gatewayClosed();
        assertThat(exchange.state().isEnded()).isTrue();
        exchange.expire();

        assertThat(failures.transportFailed(new IOException()))
                .isExactlyInstanceOf(GatewayClosedException.class)
                .hasMessage("create_chatroom: the gateway was closed (outcome unknown)");
    }

    @Test
    void failsByTheDeadlineBeforeTheGatewaysClose() {
        exchange.expire();
        exchange.state().gatewayClosed();

        assertThat(failures.transportFailed(new IOException())).isExactlyInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void failsAsInterruptedIfTheThreadsFlagIsSetAndKeepsTheFlag() {
        try {
            Thread.currentThread().interrupt();
            ChatroomException failure = failures.transportFailed(new IOException("closed"));

            assertThat(failure)
                    .isExactlyInstanceOf(CallInterruptedException.class)
                    .hasMessage("create_chatroom: the thread was interrupted (not applied)");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void failsAsInterruptedIfTheTransportClearedTheFlagAndSetsItAgain() {
        FakeTransport.startSending(exchange.state());
        for (Exception cause : new Exception[] {
            new InterruptedException(), new IOException(new IllegalStateException(new InterruptedException()))
        }) {
            try {
                assertThat(failures.transportFailed(cause))
                        .isExactlyInstanceOf(CallInterruptedException.class)
                        .hasMessage("create_chatroom: the thread was interrupted (outcome unknown)")
                        .hasCause(cause);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            } finally {
                Thread.interrupted();
            }
        }
    }

    @Test
    void doesNotReportASocketTimeoutAsAnInterrupt() {
        assertThat(failures.transportFailed(new SocketTimeoutException("connect")))
                .isInstanceOf(ConnectFailedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void failsByTheDeadlineIfTheTransportReportsItAsAnInterrupt() {
        exchange.expire();

        assertThat(failures.transportFailed(new InterruptedException())).isInstanceOf(DeadlineExceededException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void rejectsACallOfAClosedGateway() {
        assertThat(failures.gatewayIsClosed())
                .isExactlyInstanceOf(GatewayClosedException.class)
                .hasMessage("create_chatroom: the gateway is closed (not applied)");
    }

    @Test
    void failsAsInterruptedWithoutACause() {
        try {
            assertThat(failures.interrupted(null))
                    .isExactlyInstanceOf(CallInterruptedException.class)
                    .hasNoCause();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void failsForTooLargeHeaders() {
        FakeTransport.startSending(exchange.state());
        IOException cause = new IOException("x");

        assertThat(failures.headersTooLarge(cause))
                .isExactlyInstanceOf(ResponseTooLargeException.class)
                .hasMessage("create_chatroom: the response headers exceed their limit (outcome unknown)")
                .hasCause(cause);
    }

    @Test
    void failsByTheDeadlineAlsoForATooLargeResponse() {
        exchange.expire();

        assertThat(failures.tooLarge("limit", null)).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(failures.headersTooLarge(new IOException("x"))).isExactlyInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void failsByTheGatewaysCloseAlsoForATooLargeResponse() {
        exchange.state().gatewayClosed();

        assertThat(failures.tooLarge("limit", null)).isExactlyInstanceOf(GatewayClosedException.class);
    }

    @Test
    void failsAsInterruptedAlsoForATooLargeResponse() {
        try {
            Thread.currentThread().interrupt();

            assertThat(failures.tooLarge("limit", null)).isExactlyInstanceOf(CallInterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }

    /** JDK 17 has the message alone; JDK 25 has the alert in front of it, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "handshake_failure",
                "bad_certificate",
                "unsupported_certificate",
                "certificate_revoked",
                "certificate_expired",
                "certificate_unknown",
                "unknown_ca",
                "access_denied",
                "certificate_required",
            })
    void failsWithTlsForAnAlertThatRejectsTheClientsCertificate(String alert) {
        FakeTransport.startSending(exchange.state());
        String message = "Received fatal alert: " + alert;

        for (String received : new String[] {message, "(" + alert + ") " + message}) {
            assertThat(failures.transportFailed(new IOException(new SSLHandshakeException(received))))
                    .isExactlyInstanceOf(TlsException.class)
                    .hasMessageContaining("no trusted connection: the TLS handshake failed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received fatal alert: decode_error",
                "(unrecognized_name) Received fatal alert: unrecognized_name",
                "Received fatal alert: missing_extension",
                "bad_certificate",
            })
    void losesTheConnectionForAnotherAlertAfterSendingStarted(String message) {
        FakeTransport.startSending(exchange.state());

        assertThat(failures.transportFailed(new SSLHandshakeException(message)))
                .isExactlyInstanceOf(ConnectionLostException.class);
    }

    @Test
    void losesTheConnectionForAnAlertAfterAConfirmedHandshake() throws IOException {
        exchange.state().startSending();

        assertThat(failures.transportFailed(new SSLHandshakeException("Received fatal alert: bad_certificate")))
                .isExactlyInstanceOf(ConnectionLostException.class);
    }

    @Test
    void failsWithoutAnExceptionOfTheTransport() {
        assertThat(failures.transportFailed(null))
                .isExactlyInstanceOf(ConnectFailedException.class)
                .hasNoCause();
    }
}
