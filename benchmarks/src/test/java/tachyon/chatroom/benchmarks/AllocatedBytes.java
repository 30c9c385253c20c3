package tachyon.chatroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * What a call allocates on the thread that makes it, once it is compiled. The build counts with compilation in the
 * foreground ({@code -Xbatch}), so that the same number of calls leads to the same code and the same bytes.
 */
final class AllocatedBytes {
    private static final int CALLS_UNTIL_COMPILED = 12_000;
    private static final int CALLS_COUNTED = 1_000;

    private AllocatedBytes() {}

    /** Leaves a test out where the numbers would differ from run to run. */
    static void assumeThatTheyCanBeCounted() {
        assumeTrue(
                ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-Xbatch"),
                "compilation is in the foreground");
    }

    static long ofEach(Callable<?> call) throws Exception {
        allocatedBy(call, CALLS_UNTIL_COMPILED);
        return allocatedBy(call, CALLS_COUNTED) / CALLS_COUNTED;
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
