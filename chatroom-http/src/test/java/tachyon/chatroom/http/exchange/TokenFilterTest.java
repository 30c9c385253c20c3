package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.ConnectionLostException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.MalformedResponseException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.wire.WireFormatException;

class TokenFilterTest {
    private static final AccessToken TOKEN = AccessToken.of("hunter2");
    private final IOException showingTheToken =
            new IOException("invalid", new IOException("Invalid header: <hunter2>"));

    private final Exchange exchange = new Exchange(Operation.CREATE_CHATROOM, TOKEN, Duration.ofMillis(1500));

    private static IOException withSuppressed(Exception suppressed) {
        IOException exception = new IOException("reset");
        exception.addSuppressed(suppressed);
        return exception;
    }

    @Test
    void returnsAnExceptionWithoutTheToken() {
        IOException exception = new IOException("reset", new IOException("hunter"));

        assertThat(TokenFilter.withoutToken(exception, TOKEN)).isSameAs(exception);
        assertThat(TokenFilter.withoutToken(null, TOKEN)).isNull();
    }

    @Test
    void dropsAnExceptionWhoseMessageContainsTheToken() {
        assertThat(TokenFilter.withoutToken(new IOException("header: hunter2"), TOKEN))
                .isNull();
    }

    @Test
    void dropsAnExceptionWhoseMessageContainsTheTokenInEscapes() {
        for (String escaped : new String[] {"\\u0068unter2", "%68unter2", "&#104;unter2", "%2568unter2"}) {
            assertThat(TokenFilter.withoutToken(new IOException("header: " + escaped), TOKEN))
                    .isNull();
        }
    }

    @Test
    void dropsAnExceptionWhoseCausesOrSuppressedExceptionsContainTheToken() {
        IOException suppressed = withSuppressed(new IOException("while closing", new IOException("hunter2")));

        assertThat(TokenFilter.withoutToken(showingTheToken, TOKEN)).isNull();
        assertThat(TokenFilter.withoutToken(suppressed, TOKEN)).isNull();
        assertThat(TokenFilter.withoutToken(new IOException(suppressed), TOKEN)).isNull();
    }

    @Test
    void returnsAnExceptionWhoseSuppressedExceptionHasItAsCause() {
        IOException cyclic = new IOException("reset");
        cyclic.addSuppressed(new IOException("closing", cyclic));

        assertThat(TokenFilter.withoutToken(cyclic, TOKEN)).isSameAs(cyclic);
        assertThat(exchange.failures().transportFailed(cyclic)).hasCause(cyclic);
    }

    @Test
    void dropsTheCauseOfEveryFailureThatContainsTheToken() {
        FakeTransport.startSending(exchange.state());

        assertThat(exchange.failures().transportFailed(showingTheToken))
                .isInstanceOf(ConnectionLostException.class)
                .hasNoCause();
        assertThat(exchange.failures().malformed("framing", showingTheToken))
                .isInstanceOf(MalformedResponseException.class)
                .hasNoCause();
        assertThat(exchange.failures().tooLarge("headers", showingTheToken)).hasNoCause();
        assertThat(exchange.failures().headersTooLarge(showingTheToken)).hasNoCause();
        exchange.expire();
        assertThat(exchange.failures().transportFailed(showingTheToken))
                .isInstanceOf(DeadlineExceededException.class)
                .hasNoCause();
    }

    @Test
    void dropsTheCauseOfAFailureThatContainsTheTokenAnywhere() {
        IOException suppressed = withSuppressed(new IOException("while closing", new IOException("hunter2")));

        assertThat(exchange.failures().transportFailed(showingTheToken)).hasNoCause();
        assertThat(exchange.failures().transportFailed(suppressed)).hasNoCause();
        assertThat(exchange.failures().malformed("framing", suppressed)).hasNoCause();
        try {
            assertThat(exchange.failures().interrupted(suppressed)).hasNoCause();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void dropsTheCauseOfAClosedGatewaysFailure() {
        exchange.state().gatewayClosed();

        assertThat(exchange.failures().transportFailed(showingTheToken)).hasNoCause();
    }

    @Test
    void redactsTheTokenInTheViolationOfAMalformedResponse() {
        WireFormatException violation = new WireFormatException("/chatrooms/0 (hunter2): name: is missing");

        assertThat(exchange.failures().malformed(String.valueOf(violation.getMessage()), violation))
                .hasMessageContaining("/chatrooms/0 (***): name: is missing")
                .hasNoCause();
    }
}
