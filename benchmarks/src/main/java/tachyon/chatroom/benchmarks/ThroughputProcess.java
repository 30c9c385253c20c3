package tachyon.chatroom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that runs {@link ThroughputProgram}. It uses no CPU between two windows. */
final class ThroughputProcess implements AutoCloseable {
    private final Process process;
    private final Writer requests;
    private final BufferedReader windows;

    private ThroughputProcess(Process process) {
        this.process = process;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.windows = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a process whose threads share a client of the factory. */
    static ThroughputProcess start(Path java, String factoryClass, String baseUrl, CallerThreads threads)
            throws IOException {
        return new ThroughputProcess(JavaProcess.start(
                java,
                ThroughputProgram.class.getName(),
                factoryClass,
                baseUrl,
                Integer.toString(threads.count()),
                threads.type()));
    }

    /** Runs windows until the rate is steady. Returns the number of windows. */
    int warmUp(SteadyState steady) throws IOException {
        List<Double> rates = new ArrayList<>();
        while (!steady.isReached(rates)) {
            rates.add(measure(0, steady.windowMillis()).callsPerSecond());
        }
        return rates.size();
    }

    Window measure(int leadInMillis, int windowMillis) throws IOException {
        requests.write(leadInMillis + " " + windowMillis + "\n");
        requests.flush();
        String line = windows.readLine();
        if (line == null) {
            throw new IOException("the process exited before the end of a window");
        }
        return Window.parse(line);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        requests.close();
        windows.close();
    }
}
