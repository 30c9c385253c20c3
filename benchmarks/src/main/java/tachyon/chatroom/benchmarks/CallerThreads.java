package tachyon.chatroom.benchmarks;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The number and type of the threads that share a client.
 *
 * @param count the number of threads
 * @param type {@link #PLATFORM} or {@link #VIRTUAL}
 */
record CallerThreads(int count, String type) {
    static final String PLATFORM = "platform";
    static final String VIRTUAL = "virtual";

    /** Returns an executor with a thread for each task. Virtual threads exist from Java 21 on. */
    Executor executor() throws ReflectiveOperationException {
        // By reflection, because this module is compiled for Java 17.
        return type.equals(VIRTUAL)
                ? (Executor) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null)
                : Executors.newFixedThreadPool(count);
    }

    /** Returns the scenario's name in the results. */
    @Override
    public String toString() {
        return count + " " + type + (count == 1 ? " thread" : " threads");
    }
}
