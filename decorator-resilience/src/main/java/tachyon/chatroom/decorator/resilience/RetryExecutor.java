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

/** Runs the attempts of a call until one succeeds, a failure is not safe to retry, or the time is over. Thread-safe. */
final class RetryExecutor {
    private static final Duration MIN_ATTEMPT_TIME = Duration.ofMillis(1);

    private final ResilienceSettings settings;
    private final Retry retry;
    private final ResiliencePolicies policies;
    private final CountDownLatch closed = new CountDownLatch(1);

    RetryExecutor(ResilienceSettings settings) {
        this.settings = settings;
        this.retry = Retry.of("chatrooms", config(settings));
        this.policies = new ResiliencePolicies(settings);
    }

    /**
     * Configures resilience4j to decide whether and when the next attempt starts. The wait itself is {@link Call}'s.
     */
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
            // An earlier attempt of this call may have deleted the chatroom, so the delete succeeded.
            if (e.outcome() == Outcome.NOT_APPLIED) {
                throw e;
            }
        }
    }

    /** Ends every wait between attempts. */
    void close() {
        closed.countDown();
    }

    /** One call: its start time and the failures of its earlier attempts. Used by one thread. */
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
                    waitFor(waitInterval);
                    T result =
                            policies.execute(operation, this::waitForPermission, () -> attempt.apply(startAttempt()));
                    context.onComplete();
                    return result;
                } catch (ChatroomException e) {
                    ChatroomException failure = withOverallTimeout(e);
                    waitInterval = Duration.ofMillis(context.onError(failure));
                    if (waitInterval.isNegative() || waitInterval.compareTo(remaining()) >= 0) {
                        throw AttemptRecorder.record(failure, Math.max(1, attempts), failures);
                    }
                    failures.add(failure);
                }
            }
        }

        /** Notifies the listener of the retry that is about to start. */
        private void notifyListener(Consumer<RetryEvent> listener) {
            ChatroomException failure = failures.get(failures.size() - 1);
            RetryEvent event = RetryEvent.builder()
                    .attemptNumber(attempts)
                    .waitInterval(waitInterval)
                    .failure(failure)
                    .build();
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                if (e != failure) {
                    failure.addSuppressed(e);
                }
            }
        }

        private Duration remaining() {
            return timeout.minusNanos(settings.ticker().getAsLong() - start);
        }

        /** Counts the attempt that is about to start and returns the time that remains for it. */
        private Duration startAttempt() {
            Duration remaining = remaining();
            if (remaining.compareTo(MIN_ATTEMPT_TIME) < 0) {
                throw new DeadlineExceededException(operation, Outcome.NOT_APPLIED, timeout, null);
            }
            attempts++;
            if (!failures.isEmpty()) {
                settings.onRetry().ifPresent(this::notifyListener);
            }
            return remaining;
        }

        /** Replaces an attempt's timeout, which was the remaining time, by the timeout of the call. */
        private ChatroomException withOverallTimeout(ChatroomException failure) {
            return failure instanceof DeadlineExceededException deadline
                            && !deadline.timeout().equals(timeout)
                    ? new DeadlineExceededException(operation, deadline.outcome(), timeout, deadline)
                    : failure;
        }

        private void waitForPermission(Duration time) {
            if (time.compareTo(remaining()) >= 0) {
                throw new CallRejectedException(
                        operation, "the rate limiter has no permission within the overall timeout", null);
            }
            waitFor(time);
        }

        private void waitFor(Duration time) {
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
