package tachyon.chatroom.http.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.http.ConnectionSettings;
import tachyon.chatroom.http.exchange.Exchange;
import tachyon.chatroom.port.AccessToken;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

class ConnectionUseTest {
    private final ConnectionUse connections = new ConnectionUse(ConnectionSettings.builder()
            .baseUrl("http://chat.example")
            .operatorId("tn_1")
            .accessToken("hunter2")
            .maxConnections(2)
            .build());

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    private static Exchange exchange(Duration timeout) {
        return new Exchange(Operation.CREATE_CHATROOM, AccessToken.of("hunter2"), timeout);
    }

    private static Exchange exchange() {
        return exchange(Duration.ofSeconds(30));
    }

    private String call(ConnectionUse.Attempt<String> attempt) throws IOException {
        return connections.call(exchange(), attempt);
    }

    /** Other calls can add stale connections to the pool while this one removes them. */
    @Test
    void usesAnotherConnectionAfterMoreStaleOnesThanThereAre() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        String result = call(() -> {
            if (attempts.incrementAndGet() <= 100) {
                throw new StaleSocketException("stale");
            }
            return "result";
        });

        assertThat(result).isEqualTo("result");
        assertThat(attempts).hasValue(101);
    }

    @Test
    void endsACallThatFindsStaleConnectionsOnlyAtItsDeadline() {
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> connections.call(exchange(Duration.ofMillis(20)), () -> {
                    throw new StaleSocketException("stale");
                }))
                .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED));
    }

    @Test
    void usesNoOtherConnectionAfterTheDeadline() {
        Exchange exchange = exchange();
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> connections.call(exchange, () -> {
                    attempts.incrementAndGet();
                    exchange.state().deadlineExceeded();
                    throw new StaleSocketException("stale");
                }));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void releasesTheConnectionAfterEveryFailure() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> call(() -> {
                        throw new IOException("lost");
                    }));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> call(() -> {
                        throw new IllegalStateException("bug");
                    }));
        }
        assertThat(call(() -> call(() -> "nested"))).isEqualTo("nested");
    }

    @Test
    void aCallThatGetsNoConnectionEndsAtItsDeadline() throws IOException {
        String result = call(() -> call(() -> {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> connections.call(exchange(Duration.ofMillis(20)), () -> "third"))
                    .satisfies(failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED));
            return "second";
        }));

        assertThat(result).isEqualTo("second");
    }

    @Test
    void anInterruptEndsTheWaitForAConnection() throws IOException {
        String result = call(() -> call(() -> {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CallInterruptedException.class).isThrownBy(() -> call(() -> "third"));
            assertThat(Thread.interrupted()).isTrue();
            return "second";
        }));

        assertThat(result).isEqualTo("second");
        assertThat(call(() -> call(() -> "all are free"))).isEqualTo("all are free");
    }

    @Test
    void closesWithTheMaximumNumberOfConnections() throws IOException {
        ConnectionUse unlimited = new ConnectionUse(ConnectionSettings.builder()
                .baseUrl("http://chat.example")
                .operatorId("tn_1")
                .accessToken("hunter2")
                .maxConnections(Integer.MAX_VALUE)
                .build());
        assertThat(unlimited.<String>call(exchange(), () -> "result")).isEqualTo("result");

        assertThatCode(unlimited::close).doesNotThrowAnyException();
    }

    @Test
    void closingWakesEveryCallThatWaits() throws Exception {
        CountDownLatch occupied = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            // The common pool of two processors has one thread.
            Thread occupier = new Thread(() -> occupy(occupied, end));
            occupier.setDaemon(true);
            occupier.start();
        }
        assertThat(occupied.await(10, TimeUnit.SECONDS)).isTrue();
        CountDownLatch woken = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            Exchange ended = exchange();
            ended.state().deadlineExceeded();
            new Thread(() -> {
                        assertThatExceptionOfType(DeadlineExceededException.class)
                                .isThrownBy(() -> connections.call(ended, () -> "sent"));
                        woken.countDown();
                    })
                    .start();
        }
        connections.close();

        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        end.countDown();
    }

    private String occupy(CountDownLatch occupied, CountDownLatch end) {
        try {
            return call(() -> {
                occupied.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return "occupied";
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
