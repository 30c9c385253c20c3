package tachyon.chatroom.ratelimit.bucket4j;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The program {@code redis-server} on a free port, without persistence. */
final class RedisServer implements AutoCloseable {
    private static final String MISSING =
            "skipped: redis-server is not installed (Debian: apt-get install redis-server)";
    private static final AtomicBoolean IS_REPORTED = new AtomicBoolean();
    private static final int START_ATTEMPTS = 5;

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server; without the program it skips the tests and prints one line. */
    static RedisServer start() throws Exception {
        if (!isInstalled()) {
            if (!IS_REPORTED.getAndSet(true)) {
                System.out.println(MISSING);
            }
            throw new TestAbortedException(MISSING);
        }
        // Another process can bind the port between the search and the start, so the start may need another port.
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            int port = freePort();
            RedisServer server = new RedisServer(process(port), port);
            if (server.accepts()) {
                return server;
            }
            server.close();
        }
        throw new IllegalStateException("redis-server does not start");
    }

    String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Stops the execution of the server. Its connections stay open, and no command gets a reply. */
    void stall() throws Exception {
        signal("-STOP");
    }

    void resume() throws Exception {
        signal("-CONT");
    }

    /** Kills the server, which closes its connections. */
    @Override
    public void close() {
        Process unused = process.destroyForcibly()
                .onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private void signal(String signal) throws Exception {
        int status = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill " + signal + ": status " + status);
        }
    }

    private boolean accepts() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        return false;
    }

    private static Process process(int port) throws IOException {
        Path folder = Files.createTempDirectory("redis");
        folder.toFile().deleteOnExit();
        return new ProcessBuilder(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--dir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    }
}
