package tachyon.chatroom.wire.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers of Jackson's parsers and generators, which one thread after the other uses. A thread has one place of a fixed
 * number, so threads rarely contend, and virtual threads do not each have buffers of their own. Jackson's own pool is a queue,
 * for which 16 threads spent 4 % of a call. The buffers are static, because a pool is serializable. Thread-safe.
 */
final class JsonBuffers implements RecyclerPool<BufferRecycler> {
    private static final long serialVersionUID = 1;

    private static final int PLACES = 64;

    /** The number of references in a cache line. Two cores that write to the same line wait for each other. */
    private static final int STRIDE = 16;

    private static final AtomicReferenceArray<@Nullable BufferRecycler> BUFFERS =
            new AtomicReferenceArray<>(PLACES * STRIDE);

    @Override
    public BufferRecycler acquirePooled() {
        BufferRecycler pooled = BUFFERS.getAndSet(place(), null);
        return pooled == null ? new BufferRecycler() : pooled;
    }

    @Override
    public void releasePooled(BufferRecycler pooled) {
        BUFFERS.setRelease(place(), pooled);
    }

    private static int place() {
        return (int) (Thread.currentThread().getId() % PLACES) * STRIDE;
    }
}
