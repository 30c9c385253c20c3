package tachyon.chatroom.port.spi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tachyon.chatroom.port.ChatroomException;

/**
 * Records on the last failure of a call how many attempts the call took. For decorators that retry calls; it reaches a
 * part of {@link ChatroomException} that users do not see. Thread-safe.
 */
public final class AttemptRecorder {
    /** Writes the attempts into a failure. {@link ChatroomException} is the only implementor. */
    @FunctionalInterface
    public interface Access {
        /**
         * Records the attempts.
         *
         * @param last the failure of the last attempt
         * @param attempts the number of attempts, at least 1
         * @param earlier the failures of the attempts before the last, in order
         */
        void record(ChatroomException last, int attempts, List<ChatroomException> earlier);
    }

    private static volatile @Nullable Access access;

    private AttemptRecorder() {}

    /**
     * Registers the access to {@link ChatroomException}, once, when that class is initialized.
     *
     * @param access the access
     * @throws IllegalStateException if an access is registered already
     */
    public static synchronized void register(Access access) {
        if (AttemptRecorder.access != null) {
            throw new IllegalStateException("access: must be registered once");
        }
        AttemptRecorder.access = Objects.requireNonNull(access, "access");
    }

    /**
     * Records that a call ended with its last attempt's failure. The earlier failures become suppressed exceptions of the
     * last one, and its outcome becomes the outcome of all attempts together.
     *
     * @param last the failure of the last attempt
     * @param attempts the number of attempts, at least 1
     * @param earlier the failures of the attempts before the last, in order
     * @return {@code last}
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public static ChatroomException record(ChatroomException last, int attempts, List<ChatroomException> earlier) {
        // A failure exists, so its class is initialized and has registered the access.
        Objects.requireNonNull(access, "access").record(last, attempts, earlier);
        return last;
    }
}
