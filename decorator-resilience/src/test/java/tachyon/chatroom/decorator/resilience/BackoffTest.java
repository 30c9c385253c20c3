package tachyon.chatroom.decorator.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.ServerErrorException;

/** The waits between attempts. */
class BackoffTest {
    private final RetryFixture fixture = new RetryFixture();

    @Test
    void doublesTheWaitUpToTheMaximum() {
        for (int i = 0; i < 5; i++) {
            fixture.failNext(FailurePoint.STATUS_503);
        }
        fixture.wrap(fixture.settings()
                        .maxAttempts(6)
                        .initialBackoff(Duration.ofMillis(100))
                        .maxBackoff(Duration.ofMillis(700)))
                .listChatrooms(RetryFixture.ALL);

        assertThat(fixture.time.waits).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L, 700L, 700L);
    }

    @Test
    void picksARandomWaitBetweenZeroAndTheBound() {
        List<Long> bounds = new ArrayList<>();
        Backoff backoff = new Backoff(fixture.settings()
                .jitter(new RandomGenerator() {
                    @Override
                    public long nextLong() {
                        return 0;
                    }

                    @Override
                    public long nextLong(long bound) {
                        bounds.add(bound);
                        return 0;
                    }
                })
                .build());

        assertThat(backoff.millisAfter(2, FailurePoint.STATUS_500.failure(Operation.LIST_CHATROOMS)))
                .isZero();
        assertThat(bounds).containsExactly(201L);
    }

    @Test
    void waitsAtLeastAsLongAsRetryAfter() {
        fixture.failNext(503, Duration.ofSeconds(7));
        fixture.failNext(429, Duration.ZERO);
        fixture.wrap(fixture.settings()).listChatrooms(RetryFixture.ALL);

        assertThat(fixture.time.waits).containsExactly(Duration.ofSeconds(7), Duration.ofMillis(200));
    }

    @Test
    void failsAtOnceIfRetryAfterDoesNotFitIntoTheOverallTimeout() {
        Duration timeout = Duration.ofSeconds(30);
        fixture.failNext(503, timeout);

        ServerErrorException failure = catchThrowableOfType(
                ServerErrorException.class,
                () -> fixture.wrap(fixture.settings().timeout(timeout)).listChatrooms(RetryFixture.ALL));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(fixture.time.waits).isEmpty();
    }
}
