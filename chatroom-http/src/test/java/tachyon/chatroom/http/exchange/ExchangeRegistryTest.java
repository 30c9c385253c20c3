package tachyon.chatroom.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.domain.OperatorId;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class ExchangeRegistryTest {
    private final ExchangeRegistry registry = new ExchangeRegistry("chatroom-test-deadlines");
    private int suppliedTokens;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private Exchange start(Supplier<String> accessToken) {
        Supplier<String> counted = () -> {
            suppliedTokens++;
            return accessToken.get();
        };
        return registry.start(
                Operation.CREATE_CHATROOM, new RequestContext(OperatorId.of("tn_1"), counted, Duration.ofSeconds(7)));
    }

    private Exchange start() {
        return start(() -> "hunter2");
    }

    private <E extends ChatroomException> void assertRejected(
            Supplier<String> accessToken, Class<E> type, String message) {
        assertThatExceptionOfType(type)
                .isThrownBy(() -> start(accessToken))
                .withMessage(message)
                .withNoCause()
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED));
    }

    @Test
    void startsAnExchangeWithOneTokenAndTheContextsTimeout() {
        Exchange exchange = start();

        assertThat(exchange.operation()).isEqualTo(Operation.CREATE_CHATROOM);
        assertThat(exchange.token().value()).isEqualTo("hunter2");
        assertThat(exchange.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(exchange.state().outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(exchange.state().isEnded()).isFalse();
        assertThat(suppliedTokens).isEqualTo(1);
        assertThat(registry.isClosed()).isFalse();
    }

    @Test
    void doesNotCallTheTokenSupplierAfterClose() {
        registry.close();

        assertRejected(
                () -> "hunter2", GatewayClosedException.class, "create_chatroom: the gateway is closed (not applied)");
        assertThat(suppliedTokens).isZero();
        assertThat(registry.isClosed()).isTrue();
    }

    @Test
    void doesNotCallTheTokenSupplierOnAnInterruptedThread() {
        Thread.currentThread().interrupt();

        assertRejected(
                () -> "hunter2",
                CallInterruptedException.class,
                "create_chatroom: the thread was interrupted (not applied)");
        assertThat(suppliedTokens).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void rejectsAnInterruptedCallOfAClosedGatewayAsClosed() {
        registry.close();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(GatewayClosedException.class).isThrownBy(this::start);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void rejectsACallWhoseTokenSupplierClosesTheGateway() {
        assertRejected(
                () -> {
                    registry.close();
                    return "hunter2";
                },
                GatewayClosedException.class,
                "create_chatroom: the gateway is closed (not applied)");
        assertThat(suppliedTokens).isEqualTo(1);
    }

    @Test
    void rejectsACallWhoseTokenSupplierInterruptsTheThread() {
        assertRejected(
                () -> {
                    Thread.currentThread().interrupt();
                    return "hunter2";
                },
                CallInterruptedException.class,
                "create_chatroom: the thread was interrupted (not applied)");
        assertThat(suppliedTokens).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void passesTheExceptionOfATokenSupplierThrough() {
        IllegalStateException expired = new IllegalStateException("the refresh token has expired");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> start(() -> {
                    throw expired;
                }))
                .isSameAs(expired);
        assertThatIllegalArgumentException().isThrownBy(() -> start(() -> "hunter2\n"));
    }

    @Test
    void endsEveryExchangeInFlightWithItsReasonBeforeItCancelsOne() {
        Exchange first = start();
        Exchange second = start();
        List<Boolean> ended = new ArrayList<>();
        for (Exchange exchange : List.of(first, second)) {
            exchange.cancelWith(() -> {
                ended.add(first.state().isEnded());
                ended.add(second.state().isEnded());
                ended.add(registry.isClosed());
            });
        }

        registry.close();

        assertThat(ended).containsExactly(true, true, true, true, true, true);
        assertThat(first.failures().transportFailed(null))
                .isExactlyInstanceOf(GatewayClosedException.class)
                .hasMessage("create_chatroom: the gateway was closed (not applied)");
        assertThat(second.state().end()).isEqualTo(ExchangeState.End.GATEWAY_CLOSED);
    }

    @Test
    void keepsTheDeadlineAsTheReasonOfAnExchangeThatExpiredBefore() {
        Exchange exchange = start();
        exchange.expire();
        registry.close();

        assertThat(exchange.state().end()).isEqualTo(ExchangeState.End.DEADLINE);
    }

    @Test
    void doesNotEndAFinishedExchange() {
        Exchange finished = start();
        Exchange inFlight = start();
        finished.cancelWith(() -> {
            throw new AssertionError("cancelled");
        });
        registry.finish(finished);
        registry.finish(finished);

        registry.close();

        assertThat(finished.state().isEnded()).isFalse();
        assertThat(inFlight.state().isEnded()).isTrue();
    }

    @Test
    void closesTwiceWithoutAFailure() {
        registry.close();
        registry.close();

        assertThat(registry.isClosed()).isTrue();
    }

    @Test
    void cancelsEveryExchangeAlthoughTheTransportCannotCancelSome() {
        RuntimeException first = new IllegalStateException("first");
        RuntimeException second = new IllegalStateException("second");
        List<Exchange> cancelled = new ArrayList<>();
        start().cancelWith(() -> {
            throw first;
        });
        Exchange cancellable = start();
        cancellable.cancelWith(() -> cancelled.add(cancellable));
        start().cancelWith(() -> {
            throw second;
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(registry::close)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1))
                .satisfies(failure -> assertThat(List.of(failure, failure.getSuppressed()[0]))
                        .containsExactlyInAnyOrder(first, second));
        assertThat(cancelled).containsExactly(cancellable);
        assertThat(registry.isClosed()).isTrue();
    }
}
