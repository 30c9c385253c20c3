package tachyon.chatroom.benchmarks;

import java.io.BufferedReader;
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
import java.util.stream.Stream;

/**
 * A service in another process that answers each operation with the same bytes every time: nginx where it is installed,
 * else a program of this module. What it costs is not counted and does not vary.
 */
final class ResponseServer implements AutoCloseable {
    private static final List<String> NGINX = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final int port;

    private ResponseServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ResponseServer start() {
        try {
            Optional<Path> nginx = nginx();
            return nginx.isPresent() ? startNginx(nginx.get().toString()) : startProgram();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where nginx is, if it is installed. */
    static Optional<Path> nginx() {
        return NGINX.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    private static ResponseServer startNginx(String nginx) throws IOException {
        int port = freePort();
        Path directory = Files.createTempDirectory("chatroom-benchmarks");
        Files.writeString(directory.resolve("chatrooms.json"), Exchanges.chatrooms());
        Files.writeString(directory.resolve("messages.json"), Exchanges.messages());
        Files.writeString(directory.resolve("nginx.conf"), NginxConfiguration.of(directory, port));
        Process process = new ProcessBuilder(nginx, "-p", directory.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        ResponseServer server = new ResponseServer(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            // When whoever measures is stopped in the middle, nobody closes it.
            process.destroy();
            delete(directory);
        }));
        server.awaitListening(directory.resolve("error.log"));
        return server;
    }

    /** The program of this module: the same bytes on every machine. */
    static ResponseServer startProgram() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ResponseServerProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = output.readLine();
        if (port == null) {
            throw new IOException("the server ended before it told its port");
        }
        return new ResponseServer(process, Integer.parseInt(port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening(Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IOException("nginx does not listen: " + Files.readString(log), e);
                }
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
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
            System.err.println("left behind: " + directory);
        }
    }

    /** What nginx has to be told. */
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
                    Exchanges.PATH,
                    "MESSAGES",
                    Exchanges.MESSAGES_PATH,
                    "ONE",
                    Exchanges.CHATROOM_PATH,
                    "CHATROOM",
                    Exchanges.oneChatroom());
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            return text;
        }
    }
}
