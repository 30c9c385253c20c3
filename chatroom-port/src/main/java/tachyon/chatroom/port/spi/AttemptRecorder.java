package tachyon.chatroom.port.spi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorder of attempts, for decorators that retry calls. It adds the number of attempts and the earlier failures to the
 * last failure of a call. The public API has no method for this. Thread-safe.
 */
public final class AttemptRecorder {
    /** The access to a failure's attempts. The base class of the port's exceptions is the only implementor. */
    @FunctionalInterface
    public interface Access {
        /**
         * Records the attempts.
         *
         * @param last the failure of the last attempt
         * @param attempts the number of attempts. Range: 1 or more
         * @param earlier the failures of the attempts before the last, in order
         */
        void record(RuntimeException last, int attempts, List<? extends RuntimeException> earlier);
    }

    private static volatile @Nullable Access access;

    private AttemptRecorder() {}

    /**
     * Registers the access. The initializer of the port's exceptions calls this method once.
     *
     * @param access the access
     * @throws IllegalStateException if an access is registered already
     */
    public static synchronized void register(Access access) {
        if (AttemptRecorder.access != null) {
            throw new IllegalStateException("access: must be registered only once");
        }
        AttemptRecorder.access = Objects.requireNonNull(access, "access");
    }

    /**
     * Records that a call ended with its last attempt's failure. The earlier failures become suppressed exceptions of
     * the last one, and its outcome becomes the outcome of all attempts together.
     *
     * @param <E> the base class of the port's exceptions
     * @param last the failure of the last attempt
     * @param attempts the number of attempts. Range: 1 or more
     * @param earlier the failures of the attempts before the last, in order
     * @return {@code last}
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public static <E extends RuntimeException> E record(E last, int attempts, List<? extends E> earlier) {
        // A failure exists, so its class is initialized and has registered the access.
        Objects.requireNonNull(access, "access").record(last, attempts, earlier);
        return last;
    }
}
