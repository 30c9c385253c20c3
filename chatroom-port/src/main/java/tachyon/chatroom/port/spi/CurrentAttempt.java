package tachyon.chatroom.port.spi;

import java.util.function.Supplier;

/**
 * The number of the attempt that the calling thread makes, from a decorator that retries calls to a decorator inside of
 * it. The public API has no method for this. Thread-safe.
 */
public final class CurrentAttempt {
    /** The number; without a value it is 1. */
    private static final ThreadLocal<Integer> NUMBER = new ThreadLocal<>();

    private CurrentAttempt() {}

    /**
     * Returns the number of the attempt that the calling thread makes.
     *
     * @return the number; 1 for the first attempt and outside of a decorator that retries calls
     */
    public static int number() {
        Integer number = NUMBER.get();
        return number == null ? 1 : number;
    }

    /**
     * Makes an attempt on the calling thread.
     *
     * @param <T> the type of the result
     * @param number the number of the attempt. Range: 1 or more
     * @param attempt the attempt; {@link #number()} returns the number while it runs
     * @return the result of the attempt
     */
    public static <T> T call(int number, Supplier<T> attempt) {
        int outer = number();
        if (number == outer) {
            return attempt.get();
        }
        NUMBER.set(number);
        try {
            return attempt.get();
        } finally {
            if (outer == 1) {
                NUMBER.remove();
            } else {
                NUMBER.set(outer);
            }
        }
    }
}
