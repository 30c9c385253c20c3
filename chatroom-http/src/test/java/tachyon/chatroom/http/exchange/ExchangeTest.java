package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.ResponseTooLargeException;
import tachyon.chatroom.port.TlsException;

class ExchangeTest {

    private final Exchange attempt =
            new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("hunter2"), Duration.ofMillis(1500));

    @Test
    void isNotAppliedUntilSendingBegins() {
        assertThat(attempt.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        attempt.sendingBegan();
        assertThat(attempt.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void isAppliedOnceASuccessIsRead(int status) {
        attempt.sendingBegan();
        attempt.headRead(FakeTransport.head(status));

        assertThat(attempt.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 300, 400, 404, 500})
    void isUnknownAfterAnyOtherStatusEvenIfNobodyMarkedTheSending(int status) {
        attempt.headRead(FakeTransport.head(status));

        assertThat(attempt.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void failsToConnectBeforeSending() {
        IOException cause = new ConnectException("refused");
        ChatroomException failure = attempt.failed(cause);

        assertThat(failure)
                .isExactlyInstanceOf(ConnectFailedException.class)
                .hasMessage("create_chatroom: no connection could be made (not applied)")
                .hasCause(cause);
        assertThat(failure.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    void failsOnTlsWhereverTheCauseHidesIt() {
        assertThat(attempt.failed(new SSLHandshakeException("untrusted")))
                .isExactlyInstanceOf(TlsException.class)
                .hasMessage("create_chatroom: no trusted connection could be made (not applied)");
        assertThat(attempt.failed(new IOException(new IllegalStateException(new SSLException("hidden")))))
                .isExactlyInstanceOf(TlsException.class);
    }

    @Test
    void breaksWithAnUnknownOutcomeAfterSendingWhateverTheCause() {
        attempt.sendingBegan();

        for (Exception cause : new Exception[] {
            new IOException("reset"),
            new SSLException("closed"),
            new SocketTimeoutException("read"),
            new IllegalArgumentException("negative length")
        }) {
            ChatroomException failure = attempt.failed(cause);

            assertThat(failure)
                    .isExactlyInstanceOf(ConnectionLostException.class)
                    .hasMessage("create_chatroom: the connection broke (outcome unknown)")
                    .hasCause(cause);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void breaksAsAppliedAfterASuccess() {
        attempt.sendingBegan();
        attempt.headRead(FakeTransport.head(200));
        ChatroomException failure = attempt.failed(new IOException("reset"));

        assertThat(failure)
                .isExactlyInstanceOf(ConnectionLostException.class)
                .hasMessage("create_chatroom: the connection broke (applied)");
        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void saysThatAnAnswerIsMalformedOrTooLarge() {
        attempt.headRead(FakeTransport.head(200));
        IOException cause = new IOException("x");

        assertThat(attempt.malformed("odd", cause))
                .isExactlyInstanceOf(MalformedResponseException.class)
                .hasMessage("create_chatroom: odd (applied)")
                .hasCause(cause);
        assertThat(attempt.tooLarge("long", null))
                .isExactlyInstanceOf(ResponseTooLargeException.class)
                .hasMessage("create_chatroom: long (applied)")
                .hasNoCause();
    }

    @Test
    void failsByItsDeadlineWhateverTheTransportThrowsThen() {
        assertThat(attempt.isEnded()).isFalse();
        attempt.expire();
        assertThat(attempt.isEnded()).isTrue();

        IOException cause = new SSLException("socket closed");
        assertThat(attempt.failed(cause)).isInstanceOfSatisfying(DeadlineExceededException.class, failure -> {
            assertThat(failure.timeout()).isEqualTo(Duration.ofMillis(1500));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(failure)
                    .hasMessage("create_chatroom: not done within 1500 ms (not applied)")
                    .hasCause(cause);
        });
        assertThat(attempt.malformed("cut short", null)).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void hasTheOutcomeOfItsProgressWhenItsDeadlinePasses() {
        attempt.expire();
        attempt.sendingBegan();
        assertThat(attempt.failed(new IOException()).outcome()).isEqualTo(Outcome.UNKNOWN);
        attempt.headRead(FakeTransport.head(200));
        assertThat(attempt.failed(new IOException()).outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void failsByTheGatewaysCloseWhenThatCameFirst() {
        attempt.sendingBegan();
        attempt.gatewayClosed();
        assertThat(attempt.isEnded()).isTrue();
        attempt.expire();

        assertThat(attempt.failed(new IOException()))
                .isExactlyInstanceOf(GatewayClosedException.class)
                .hasMessage("create_chatroom: the gateway was closed (outcome unknown)");
    }

    @Test
    void failsByItsDeadlineWhenTheGatewayClosesLater() {
        attempt.expire();
        attempt.gatewayClosed();

        assertThat(attempt.failed(new IOException())).isExactlyInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void isInterruptedWhenTheThreadsFlagIsSetAndKeepsTheFlag() {
        try {
            Thread.currentThread().interrupt();
            ChatroomException failure = attempt.failed(new IOException("closed"));

            assertThat(failure)
                    .isExactlyInstanceOf(CallInterruptedException.class)
                    .hasMessage("create_chatroom: the thread was interrupted (not applied)");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void isInterruptedWhenTheTransportClearedTheFlagAndSetsItAgain() {
        attempt.sendingBegan();
        for (Exception cause : new Exception[] {
            new InterruptedException(), new IOException(new IllegalStateException(new InterruptedException()))
        }) {
            try {
                assertThat(attempt.failed(cause))
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
    void doesNotTakeATimeoutOfTheSocketForAnInterrupt() {
        assertThat(attempt.failed(new SocketTimeoutException("connect"))).isInstanceOf(ConnectFailedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void failsByItsDeadlineRatherThanByTheInterruptThatMeantIt() {
        attempt.expire();

        assertThat(attempt.failed(new InterruptedException())).isInstanceOf(DeadlineExceededException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void refusesToBeginOnlyOnAnInterruptedThreadAndKeepsTheFlag() {
        attempt.requireNotInterrupted();
        try {
            Thread.currentThread().interrupt();

            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(attempt::requireNotInterrupted)
                    .withMessage("create_chatroom: the thread was interrupted (not applied)");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void isRefusedByAClosedGateway() {
        assertThat(attempt.refusedByClose())
                .isExactlyInstanceOf(GatewayClosedException.class)
                .hasMessage("create_chatroom: the gateway is closed (not applied)");
    }

    @Test
    void canBeInterruptedWithoutACause() {
        try {
            assertThat(attempt.interrupted(null))
                    .isExactlyInstanceOf(CallInterruptedException.class)
                    .hasNoCause();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void knowsItsOperationAndToken() {
        assertThat(attempt.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(attempt.token().value()).isEqualTo("hunter2");
    }

    @Test
    void dropsACauseThatShowsTheToken() {
        IOException telling = new IOException("broken", new IOException("Invalid header: <hunter2>"));
        attempt.sendingBegan();

        assertThat(attempt.failed(telling)).isInstanceOf(ConnectionLostException.class).hasNoCause();
        assertThat(attempt.malformed("framing", telling))
                .isInstanceOf(MalformedResponseException.class)
                .hasNoCause();
        assertThat(attempt.tooLarge("head", telling)).hasNoCause();
        attempt.expire();
        assertThat(attempt.failed(telling))
                .isInstanceOf(DeadlineExceededException.class)
                .hasNoCause();
    }

    @Test
    void leavesOutACauseThatShowsTheTokenAnywhere() {
        Exchange attempt = new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("s3cr3t"), Duration.ofSeconds(1));
        IOException within = new IOException("broken", new IOException("header: s3cr3t"));
        IOException beside = new IOException("broken");
        beside.addSuppressed(new IOException("while closing", new IOException("s3cr3t")));
        IOException around = new IOException("broken");
        around.addSuppressed(new IOException("closing", around));

        assertThat(attempt.failed(within)).hasNoCause();
        assertThat(attempt.failed(beside)).hasNoCause();
        assertThat(attempt.malformed("odd", beside)).hasNoCause();
        assertThat(attempt.failed(around)).hasCause(around);
    }
}
