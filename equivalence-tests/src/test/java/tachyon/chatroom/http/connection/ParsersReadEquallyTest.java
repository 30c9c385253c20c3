package tachyon.chatroom.http.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tachyon.chatroom.http.connection.ResponseScript.ServerResponse;

/**
 * Reads mutated responses with both HTTP libraries' parsers. In every build the scripts are the same. The profile {@code
 * differential} reads others for a longer time; CONTRIBUTING.md has the command. A difference is printed with its seed, and
 * {@code -Ddifferential.seed} begins with it again.
 */
@Timeout(value = 12, unit = TimeUnit.HOURS)
class ParsersReadEquallyTest {
    private static final int SCRIPTS = 8_000;
    private static final long FIXED_SEED = 20260101;

    /** Negative in a build without the profile. */
    private static final long SECONDS = Long.getLong("differential.seconds", -1);

    private static final long SEED =
            Long.getLong("differential.seed", SECONDS < 0 ? FIXED_SEED : System.currentTimeMillis() * 1_000_000);
    private static final int MAX_DIFFERENCES = 20;

    @Test
    void httpClientReadsWhatTheScannerLetsThroughAsTheScannerDoes() {
        run("HttpClient", new HttpClientParser());
    }

    @Test
    void okHttpReadsWhatTheScannerLetsThroughAsTheScannerDoes() {
        run("OkHttp", new OkHttpParser());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 205, 299})
    void bothOpenATunnelAfterAnySuccessOfTheProxy(int status) {
        ResponseScript script = tunnel("HTTP/1.1 " + status + " X\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThat(new HttpClientParser().openTunnel(script, 0).failure()).isNull();
        assertThat(new OkHttpParser().openTunnel(script, 0).failure()).isNull();
    }

    @Test
    void neitherOpensATunnelAfterAnErrorOfTheProxy() {
        ResponseScript script = tunnel("HTTP/1.1 407 X\r\nContent-Length: 0\r\n\r\n");

        assertThat(new HttpClientParser().openTunnel(script, 0).failure()).hasMessageContaining("407");
        assertThat(new OkHttpParser().openTunnel(script, 0).failure()).hasMessageContaining("407");
    }

    private static ResponseScript tunnel(String response) {
        byte[] bytes = response.getBytes(US_ASCII);
        return new ResponseScript(1, true, false, 1024, List.of(new ServerResponse(bytes, false)));
    }

    private static void run(String name, ParserUnderTest parser) {
        Comparison comparison = new Comparison(parser);
        List<String> differences = new ArrayList<>();
        long start = System.nanoTime();
        long seed = SEED;
        while (differences.size() < MAX_DIFFERENCES && isUnfinished(seed, start)) {
            try {
                comparison.run(ResponseGenerator.script(seed));
            } catch (AssertionError | RuntimeException e) {
                differences.add("-Ddifferential.seed=" + seed + ": " + stackTrace(e));
            }
            seed++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long responses = comparison.accepted() + comparison.rejected();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d scripts (seeds %d to %d), %,d responses: %,d accepted, %,d rejected, %d differences; %,.0f s, %,.0f/s%n",
                name,
                seed - SEED,
                SEED,
                seed - 1,
                responses,
                comparison.accepted(),
                comparison.rejected(),
                differences.size(),
                seconds,
                responses / seconds);
        assertThat(differences).as(String.join("\n", differences)).isEmpty();
        if (seed - SEED >= SCRIPTS) {
            assertThat(comparison.accepted()).isGreaterThan(SCRIPTS / 2);
            assertThat(comparison.rejected()).isGreaterThan(SCRIPTS / 2);
        }
    }

    private static boolean isUnfinished(long seed, long start) {
        return SECONDS < 0
                ? seed - SEED < SCRIPTS
                : seed == SEED || System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SECONDS);
    }

    private static String stackTrace(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
