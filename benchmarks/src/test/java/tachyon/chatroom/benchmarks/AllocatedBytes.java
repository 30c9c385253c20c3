package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Counts the bytes that a call allocates on its thread after JIT compilation. The build compiles in the foreground
 * ({@code -Xbatch}), so that the same number of calls results in the same compiled code and the same count.
 */
final class AllocatedBytes {
    private static final int WARMUP_CALLS = 12_000;
    private static final int MEASURED_CALLS = 1_000;

    private AllocatedBytes() {}

    /** Skips a test if the count would differ from run to run. */
    static void assumeReproducible() {
        assumeTrue(ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-Xbatch"), "-Xbatch is not set");
    }

    static long perCall(Callable<?> call) throws Exception {
        allocatedBy(call, WARMUP_CALLS);
        return allocatedBy(call, MEASURED_CALLS) / MEASURED_CALLS;
    }

    private static long allocatedBy(Callable<?> call, int times) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Object last = call.call();
        for (int i = 1; i < times; i++) {
            last = call.call();
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(last).isNotNull();
        return bytes;
    }
}
