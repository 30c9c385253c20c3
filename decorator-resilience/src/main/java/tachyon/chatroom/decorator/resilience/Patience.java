package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRefusedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;

/** Attempts a call until it succeeds, must not be repeated, or has no time left. Thread-safe. */
final class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final ResilienceSettings settings;
    private final Retry retry;
    private final Gatekeepers gatekeepers;
    private final CountDownLatch closed = new CountDownLatch(1);

    Patience(ResilienceSettings settings) {
        this.settings = settings;
        this.retry = Retry.of("chatrooms", config(settings));
        this.gatekeepers = new Gatekeepers(settings);
    }

    /** What resilience4j decides: whether there is a next attempt, and when. It never sleeps here. */
    private static RetryConfig config(ResilienceSettings settings) {
        RepeatRules rules = new RepeatRules(settings);
        Backoff backoff = new Backoff(settings);
        return RetryConfig.custom()
                .maxAttempts(settings.maxAttempts())
                .retryOnException(thrown -> thrown instanceof ChatroomException failure && rules.mayRepeat(failure))
                .intervalBiFunction(
                        (attempts, result) -> backoff.millisAfter(attempts, (ChatroomException) result.getLeft()))
                .build();
    }

    <T> T call(Operation operation, Duration timeout, Function<Duration, T> attempt) {
        return new Call(operation, timeout).run(attempt);
    }

    void delete(Duration timeout, Consumer<Duration> attempt) {
        Call call = new Call(Operation.DELETE_CHATROOM, timeout);
        try {
            Optional<Void> unused = call.run(time -> {
                attempt.accept(time);
                return Optional.empty();
            });
        } catch (ChatroomNotFoundException e) {
            // An attempt of this very call may have deleted it: then that is done which was asked for.
            if (e.outcome() == Outcome.NOT_APPLIED) {
                throw e;
            }
        }
    }

    /** Ends every wait. */
    void close() {
        closed.countDown();
    }

    /** One call: its time and its failures so far. Used by one thread. */
    private final class Call {
        private final Operation operation;
        private final Duration timeout;
        private final long start = settings.nanoTime().getAsLong();
        private final List<ChatroomException> failures = new ArrayList<>();
        private int attempts;

        Call(Operation operation, Duration timeout) {
            this.operation = operation;
            this.timeout = timeout;
        }

        <T> T run(Function<Duration, T> attempt) {
            Retry.AsyncContext<T> context = retry.asyncContext();
            Duration wait = Duration.ZERO;
            while (true) {
                try {
                    await(wait);
                    T result =
                            gatekeepers.pass(operation, this::awaitPermission, () -> attempt.apply(timeForAttempt()));
                    context.onComplete();
                    return result;
                } catch (ChatroomException e) {
                    ChatroomException failure = withWholeTimeout(e);
                    wait = Duration.ofMillis(context.onError(failure));
                    if (wait.isNegative() || wait.compareTo(left()) >= 0) {
                        throw failure.afterAttempts(Math.max(1, attempts), failures);
                    }
                    failures.add(failure);
                }
            }
        }

        private void tell(ChatroomException failure) {
            try {
                settings.onRepeat().ifPresent(listener -> listener.accept(failure));
            } catch (RuntimeException e) {
                if (e != failure) {
                    failure.addSuppressed(e);
                }
            }
        }

        private Duration left() {
            return timeout.minusNanos(settings.nanoTime().getAsLong() - start);
        }

        private Duration timeForAttempt() {
            Duration left = left();
            if (left.compareTo(SHORTEST) < 0) {
                throw new DeadlineExceededException(operation, Outcome.NOT_APPLIED, timeout, null);
            }
            attempts++;
            if (!failures.isEmpty()) {
                tell(failures.get(failures.size() - 1));
            }
            return left;
        }

        /** The caller knows of one timeout, not of what was left of it for an attempt. */
        private ChatroomException withWholeTimeout(ChatroomException failure) {
            return failure instanceof DeadlineExceededException deadline
                            && !deadline.timeout().equals(timeout)
                    ? new DeadlineExceededException(operation, deadline.outcome(), timeout, deadline)
                    : failure;
        }

        private void awaitPermission(Duration time) {
            if (time.compareTo(left()) >= 0) {
                throw new CallRefusedException(
                        operation, "the rate limiter gives no permission within the call's time", null);
            }
            await(time);
        }

        private void await(Duration time) {
            try {
                if (!time.isZero()) {
                    pause(time);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallInterruptedException(
                        operation, Outcome.NOT_APPLIED, "the thread was interrupted between attempts", e);
            }
            if (closed.getCount() == 0) {
                throw new GatewayClosedException(operation, Outcome.NOT_APPLIED, "the gateway is closed", null);
            }
        }

        private void pause(Duration time) throws InterruptedException {
            Optional<Pause> pause = settings.pause();
            if (pause.isPresent()) {
                pause.get().pause(time);
            } else {
                boolean unused = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }
}
