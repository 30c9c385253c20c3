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
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.spi.AttemptRecorder;

/** Attempts a call until it succeeds, must not be repeated, or has no time left. Thread-safe. */
final class RetryExecutor {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final ResilienceSettings settings;
    private final Retry retry;
    private final ResiliencePolicies policies;
    private final CountDownLatch closed = new CountDownLatch(1);

    RetryExecutor(ResilienceSettings settings) {
        this.settings = settings;
        this.retry = Retry.of("chatrooms", config(settings));
        this.policies = new ResiliencePolicies(settings);
    }

    /** What resilience4j decides: whether there is a next attempt, and when. It never sleeps here. */
    private static RetryConfig config(ResilienceSettings settings) {
        RetryPolicy policy = new RetryPolicy(settings);
        Backoff backoff = new Backoff(settings);
        return RetryConfig.custom()
                .maxAttempts(settings.maxAttempts())
                .retryOnException(thrown -> thrown instanceof ChatroomException failure && policy.isRetryable(failure))
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
        private final long start = settings.ticker().getAsLong();
        private final List<ChatroomException> failures = new ArrayList<>();
        private int attempts;
        private Duration waitInterval = Duration.ZERO;

        Call(Operation operation, Duration timeout) {
            this.operation = operation;
            this.timeout = timeout;
        }

        <T> T run(Function<Duration, T> attempt) {
            Retry.AsyncContext<T> context = retry.asyncContext();
            while (true) {
                try {
                    await(waitInterval);
                    T result =
                            policies.execute(operation, this::awaitPermission, () -> attempt.apply(timeForAttempt()));
                    context.onComplete();
                    return result;
                } catch (ChatroomException e) {
                    ChatroomException failure = withWholeTimeout(e);
                    waitInterval = Duration.ofMillis(context.onError(failure));
                    if (waitInterval.isNegative() || waitInterval.compareTo(remaining()) >= 0) {
                        throw AttemptRecorder.record(failure, Math.max(1, attempts), failures);
                    }
                    failures.add(failure);
                }
            }
        }

        /** Notifies the listener of the retry that starts now. */
        private void notifyListener(Consumer<RetryEvent> listener) {
            ChatroomException failure = failures.get(failures.size() - 1);
            try {
                listener.accept(RetryEvent.builder()
                        .attemptNumber(attempts)
                        .waitInterval(waitInterval)
                        .failure(failure)
                        .build());
            } catch (RuntimeException e) {
                if (e != failure) {
                    failure.addSuppressed(e);
                }
            }
        }

        private Duration remaining() {
            return timeout.minusNanos(settings.ticker().getAsLong() - start);
        }

        private Duration timeForAttempt() {
            Duration remaining = remaining();
            if (remaining.compareTo(SHORTEST) < 0) {
                throw new DeadlineExceededException(operation, Outcome.NOT_APPLIED, timeout, null);
            }
            attempts++;
            if (!failures.isEmpty()) {
                settings.onRetry().ifPresent(this::notifyListener);
            }
            return remaining;
        }

        /** The caller knows of one timeout, not of what was left of it for an attempt. */
        private ChatroomException withWholeTimeout(ChatroomException failure) {
            return failure instanceof DeadlineExceededException deadline
                            && !deadline.timeout().equals(timeout)
                    ? new DeadlineExceededException(operation, deadline.outcome(), timeout, deadline)
                    : failure;
        }

        private void awaitPermission(Duration time) {
            if (time.compareTo(remaining()) >= 0) {
                throw new CallRejectedException(
                        operation, "the rate limiter gives no permission within the call's time", null);
            }
            await(time);
        }

        private void await(Duration time) {
            try {
                if (!time.isZero()) {
                    sleep(time);
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

        private void sleep(Duration time) throws InterruptedException {
            Optional<Sleeper> sleeper = settings.sleeper();
            if (sleeper.isPresent()) {
                sleeper.get().sleep(time);
            } else {
                boolean unused = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }
}
