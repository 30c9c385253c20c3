package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page in a real browser, which comes from another origin than the emulator. */
@Timeout(180)
class BrowserTest {
    private static final Pattern LINE = Pattern.compile("<li>(.*?)</li>");

    @TempDir
    Path folder;

    private final HttpServer pages = pages();
    private Path browser = Path.of("");

    private static HttpServer pages() {
        try (InputStream in = Objects.requireNonNull(BrowserTest.class.getResourceAsStream("/page.html"))) {
            byte[] page = in.readAllBytes();
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
            server.createContext("/page.html", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void requireBrowser() {
        Optional<Path> found = findBrowser();
        if (found.isEmpty()) {
            System.out.println("No chromium, chromium-browser or google-chrome on the PATH: skipping BrowserTest.");
        }
        Assumptions.assumeTrue(found.isPresent(), "no browser on the PATH");
        browser = found.get();
        pages.start();
    }

    @AfterEach
    void stop() {
        pages.stop(0);
    }

    private static Optional<Path> findBrowser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(entry -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(entry).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the page in the browser and returns the lines that its script writes. */
    private Stream<String> open(ChatroomEmulator emulator) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")),
                        "--virtual-time-budget=30000",
                        "--dump-dom",
                        "http://127.0.0.1:" + pages.getAddress().getPort() + "/page.html?emulator="
                                + emulator.baseUrl())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(dom.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return LINE.matcher(Files.readString(dom, StandardCharsets.UTF_8))
                .results()
                .map(line -> line.group(1));
    }

    @Test
    void listsCreatesUpdatesAndDeletesChatroomsFromAPage() throws Exception {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            assertThat(open(emulator))
                    .containsExactly(
                            "before: none",
                            "created: Daily",
                            "updated: Retro",
                            "deleted: 204",
                            "after: none",
                            "missing: 404 not_found",
                            "not encoded: 400 query: must percent-encode | as %7C",
                            "limited: 429 3",
                            "done");
        }
    }

    @Test
    void hidesResponsesFromAPageOfAnOriginThatIsNotAllowed() throws Exception {
        try (ChatroomEmulator emulator =
                ChatroomEmulator.builder().corsOrigins("http://localhost:3000").start()) {
            assertThat(open(emulator)).containsExactly("failed: TypeError: Failed to fetch", "done");
        }
    }
}
