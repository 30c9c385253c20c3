package tachyon.chatroom.decorator.resilience;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import tachyon.chatroom.port.CallInterruptedException;
import tachyon.chatroom.port.CallRejectedException;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomNotFoundException;
import tachyon.chatroom.port.DeadlineExceededException;
import tachyon.chatroom.port.GatewayClosedException;
import tachyon.chatroom.port.GiveUpEvent;
import tachyon.chatroom.port.GiveUpReason;
import tachyon.chatroom.port.Operation;
import tachyon.chatroom.port.Outcome;
import tachyon.chatroom.port.RetryEvent;
import tachyon.chatroom.port.spi.AttemptRecorder;
import tachyon.chatroom.port.spi.CurrentAttempt;

/** Runs the attempts of a call until one succeeds, a failure is not safe to retry, or the time is over. Thread-safe. */
final class RetryExecutor {
    private final ResilienceSettings settings;
    private final Retry retry;
    private final RetryPolicy policy;
    private final ResiliencePolicies policies;
    private final CountDownLatch closed = new CountDownLatch(1);

    RetryExecutor(ResilienceSettings settings) {
        this.settings = settings;
        this.policy = new RetryPolicy(settings);
        this.retry = Retry.of("chatrooms", config(settings, policy));
        this.policies = new ResiliencePolicies(settings);
    }

    /**
     * Configures resilience4j to decide whether and when the next attempt starts. The wait itself is
     * {@link CallTime}'s.
     */
    private static RetryConfig config(ResilienceSettings settings, RetryPolicy policy) {
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
        try {
            Optional<Void> unused = call(Operation.DELETE_CHATROOM, timeout, time -> {
                attempt.accept(time);
                return Optional.empty();
            });
        } catch (ChatroomNotFoundException e) {
            if (!isDeleted(e)) {
                throw e;
            }
        }
    }

    /** Returns whether an earlier attempt of the call may have deleted the chatroom, so that the delete succeeded. */
    private static boolean isDeleted(ChatroomException failure) {
        return failure.operation() == Operation.DELETE_CHATROOM
                && failure instanceof ChatroomNotFoundException
                && failure.outcome() != Outcome.NOT_APPLIED;
    }

    /** Ends every wait between attempts. */
    void close() {
        closed.countDown();
    }

    /** One call: its time and the failures of its earlier attempts. Used by one thread. */
    private final class Call {
        private final Duration timeout;
        private final CallTime time;
        private final List<ChatroomException> failures = new ArrayList<>();
        private int attempts;
        private Duration waitInterval = Duration.ZERO;

        Call(Operation operation, Duration timeout) {
            this.timeout = timeout;
            this.time = new CallTime(operation, timeout, settings, closed);
        }

        <T> T run(Function<Duration, T> attempt) {
            Retry.AsyncContext<T> context = retry.asyncContext();
            while (true) {
                try {
                    time.waitFor(waitInterval);
                    T result = policies.execute(
                            time,
                            this::startAttempt,
                            remaining -> CurrentAttempt.call(attempts, () -> attempt.apply(remaining)));
                    context.onComplete();
                    return result;
                } catch (ChatroomException e) {
                    ChatroomException failure = withOverallTimeout(e);
                    waitInterval = Duration.ofMillis(context.onError(failure));
                    if (waitInterval.isNegative()) {
                        throw giveUp(failure, reasonOf(failure));
                    }
                    if (waitInterval.compareTo(time.remaining()) >= 0) {
                        throw giveUp(failure, GiveUpReason.NO_TIME_LEFT);
                    }
                    failures.add(failure);
                }
            }
        }

        /** Counts the attempt that is about to start and returns the time that remains for it. */
        private Duration startAttempt() {
            Duration remaining = time.requireRemaining();
            attempts++;
            if (!failures.isEmpty()) {
                settings.onRetry().ifPresent(this::notifyOfRetry);
            }
            return remaining;
        }

        private void notifyOfRetry(Consumer<RetryEvent> listener) {
            ChatroomException failure = failures.get(failures.size() - 1);
            notify(
                    listener,
                    RetryEvent.builder()
                            .attemptNumber(attempts)
                            .waitInterval(waitInterval)
                            .failure(failure)
                            .build(),
                    failure);
        }

        /** Adds the earlier attempts to the failure and notifies the listener that the call ends with it. */
        private ChatroomException giveUp(ChatroomException last, GiveUpReason reason) {
            ChatroomException failure = AttemptRecorder.record(last, Math.max(1, attempts), failures);
            if (!isDeleted(failure)) {
                settings.onGiveUp()
                        .ifPresent(listener -> notify(
                                listener,
                                GiveUpEvent.builder()
                                        .reason(reason)
                                        .failure(failure)
                                        .build(),
                                failure));
            }
            return failure;
        }

        private <E> void notify(Consumer<E> listener, E event, ChatroomException failure) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                if (e != failure) {
                    failure.addSuppressed(e);
                }
            }
        }

        private GiveUpReason reasonOf(ChatroomException failure) {
            if (failure instanceof CallInterruptedException) {
                return GiveUpReason.INTERRUPTED;
            } else if (failure instanceof GatewayClosedException) {
                return GiveUpReason.CLOSED;
            } else if (failure instanceof CallRejectedException) {
                return GiveUpReason.REJECTED;
            } else if (failure instanceof DeadlineExceededException) {
                return GiveUpReason.NO_TIME_LEFT;
            }
            return policy.isRetryable(failure) ? GiveUpReason.ATTEMPTS_EXHAUSTED : GiveUpReason.NOT_RETRYABLE;
        }

        /** Replaces an attempt's timeout, which was the remaining time, by the timeout of the call. */
        private ChatroomException withOverallTimeout(ChatroomException failure) {
            return failure instanceof DeadlineExceededException deadline
                            && !deadline.timeout().equals(timeout)
                    ? new DeadlineExceededException(time.operation(), deadline.outcome(), timeout, deadline)
                    : failure;
        }
    }
}
