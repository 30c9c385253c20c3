package tachyon.chatroom.emulator;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.emulator.http.HttpRequest;

/** The latency and the failures that the emulator adds to requests. Thread-safe. */
final class FaultInjection {
    private static final InjectedFailure UNAVAILABLE = new InjectedFailure(503, null, false);

    private final Duration latency;
    private final double failureRate;
    private final Random random;

    /** Creates an injection. Equal seeds give equal sequences of failures. */
    FaultInjection(Duration latency, double failureRate, long randomSeed) {
        this.latency = latency;
        this.failureRate = failureRate;
        this.random = new Random(randomSeed);
    }

    /** Waits for the latency. */
    void delay() {
        try {
            TimeUnit.NANOSECONDS.sleep(latency.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Rejection.unavailable("the emulator is stopping");
        }
    }

    /** Returns the failure of a valid request. A failure in its header counts before the failure rate. */
    Optional<InjectedFailure> failureOf(HttpRequest request) {
        Optional<InjectedFailure> scripted =
                request.first(InjectedFailure.HEADER).map(InjectedFailure::parse);
        boolean fails = failureRate > 0 && random.nextDouble() < failureRate;
        return scripted.isPresent() || !fails ? scripted : Optional.of(UNAVAILABLE);
    }
}
