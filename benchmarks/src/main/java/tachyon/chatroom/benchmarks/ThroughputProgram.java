package tachyon.chatroom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Creates chatrooms from several threads that share one client, in the windows that {@link ThroughputProcess} requests.
 * JMH adds up the rates that its threads measure separately, which overstates the throughput of a thousand threads on
 * two cores. This program counts the calls of all threads in one interval.
 */
final class ThroughputProgram {
    private ThroughputProgram() {}

    /**
     * Expects the class name of a {@link MeasuredClientFactory}, the base URL of the service, and the number and type
     * of threads. Each line of the standard input has the lengths of a lead-in and a window in milliseconds; the program
     * prints one {@link Window} for it. It exits at the end of the input.
     */
    public static void main(String[] arguments) throws Exception {
        MeasuredClientFactory factory = Class.forName(arguments[0])
                .asSubclass(MeasuredClientFactory.class)
                .getConstructor()
                .newInstance();
        CallerThreads threads = new CallerThreads(Integer.parseInt(arguments[2]), arguments[3]);
        Callers callers =
                Callers.start(factory.create(arguments[1], threads.count()), threads.count(), threads.executor());
        try {
            serve(callers);
            // Exits without waiting for the threads.
            System.exit(0);
        } catch (Throwable e) {
            // The threads would keep the process alive, and its parent would wait for a window.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(Callers callers) throws IOException, InterruptedException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] lengths = line.split(" ", -1);
            Window window = callers.measure(Integer.parseInt(lengths[0]), Integer.parseInt(lengths[1]));
            System.out.println(window.line());
        }
    }
}
