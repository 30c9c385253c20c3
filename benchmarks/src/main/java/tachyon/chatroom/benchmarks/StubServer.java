package tachyon.chatroom.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stub of the service in another process that returns the same bytes for each request to an operation. Uses nginx
 * where it is installed, otherwise {@link StubServerProgram}. Its own work is the same for every client.
 */
final class StubServer implements AutoCloseable {
    /** Directories that have nginx but are not on every user's path. */
    private static final List<String> SYSTEM_DIRECTORIES = List.of("/usr/sbin", "/usr/local/sbin");

    private static final long TIMEOUT_SECONDS = 10;

    private final Process process;
    private final int port;

    private StubServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StubServer start() {
        try {
            Optional<Path> nginx = nginx();
            return nginx.isPresent() ? startNginx(nginx.get().toString()) : startProgram();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path of nginx if it is installed. */
    static Optional<Path> nginx() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(Pattern.quote(File.pathSeparator), -1)), SYSTEM_DIRECTORIES.stream())
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    private static StubServer startNginx(String nginx) throws IOException {
        int port = freePort();
        Path directory = Files.createTempDirectory("chatroom-benchmarks");
        Files.writeString(directory.resolve("chatrooms.json"), Fixtures.chatroomsResponse());
        Files.writeString(directory.resolve("messages.json"), Fixtures.messagesResponse());
        Files.writeString(directory.resolve("nginx.conf"), NginxConfiguration.of(directory, port));
        Process process = new ProcessBuilder(nginx, "-p", directory.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        StubServer server = new StubServer(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // Stops nginx if the benchmark is interrupted before close() is called.
            process.destroy();
            delete(directory);
        }));
        server.awaitListening(directory.resolve("error.log"));
        return server;
    }

    /** Starts {@link StubServerProgram}, which sends the same response headers on every machine. */
    static StubServer startProgram() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        StubServerProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = output.readLine();
        if (port == null) {
            throw new IOException("the server exited before it printed its port");
        }
        return new StubServer(process, Integer.parseInt(port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IOException("nginx is not listening: " + Files.readString(log), e);
                }
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("not deleted: " + directory);
        }
    }

    /** The nginx configuration file. */
    private static final class NginxConfiguration {
        private NginxConfiguration() {}

        static String of(Path directory, int port) {
            String text = """
                    daemon off;
                    master_process off;
                    pid nginx.pid;
                    error_log error.log;
                    events { worker_connections 4096; }
                    http {
                        access_log off;
                        default_type application/json;
                        keepalive_requests 1000000000;
                        keepalive_timeout 1h;
                        client_body_temp_path DIRECTORY/body;
                        proxy_temp_path DIRECTORY/proxy;
                        fastcgi_temp_path DIRECTORY/fastcgi;
                        uwsgi_temp_path DIRECTORY/uwsgi;
                        scgi_temp_path DIRECTORY/scgi;
                        open_file_cache max=10;
                        etag off;
                        server {
                            listen 127.0.0.1:PORT backlog=2048;
                            location = LIST {
                                if ($request_method = POST) { return 200 'CHATROOM'; }
                                alias DIRECTORY/chatrooms.json;
                            }
                            location = MESSAGES {
                                alias DIRECTORY/messages.json;
                            }
                            location = ONE {
                                if ($request_method = DELETE) { return 204; }
                                return 200 'CHATROOM';
                            }
                        }
                    }
                    """;
            Map<String, String> values = Map.of(
                    "DIRECTORY",
                    directory.toString(),
                    "PORT",
                    Integer.toString(port),
                    "LIST",
                    Fixtures.PATH,
                    "MESSAGES",
                    Fixtures.MESSAGES_PATH,
                    "ONE",
                    Fixtures.CHATROOM_PATH,
                    "CHATROOM",
                    Fixtures.chatroomResponse());
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            return text;
        }
    }
}
