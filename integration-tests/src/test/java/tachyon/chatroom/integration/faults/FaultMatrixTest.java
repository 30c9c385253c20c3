package tachyon.chatroom.integration.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tachyon.chatroom.integration.fixtures.Transport;
import tachyon.chatroom.integration.fixtures.TransportTest;
import tachyon.chatroom.port.CallOptions;
import tachyon.chatroom.port.ChatroomException;
import tachyon.chatroom.port.ChatroomGateway;
import tachyon.chatroom.port.DeadlineExceededException;

/**
 * One call under each fault, over each transport. Both transports report the same failure or the same success, the
 * server reads at most one request, the only connection of the pool is released, and the next call works. The results
 * are the table in {@code docs/faults.md}, which every run compares except for the milliseconds.
 */
class FaultMatrixTest extends TransportTest {
    private static final Path PUBLISHED = Path.of("..", "docs", "faults.md");
    private static final Path WRITTEN = Path.of("target", "faults.md");

    /** The rows by their number. */
    private static final Map<Integer, String> ROWS = new TreeMap<>();

    private static Certificates certificates;

    @BeforeAll
    static void createCertificates(@TempDir Path folder) {
        certificates = new Certificates(folder);
    }

    static List<Fault> faults() {
        return FaultCatalog.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void bothTransportsReportTheSameFailureAndTheNextCallWorks(Fault fault) {
        List<String> cells = new ArrayList<>();
        for (Transport transport : Transport.values()) {
            cells.add(callUnder(fault, transport));
        }
        ROWS.put(fault.number(), "| " + fault.name() + " | " + String.join(" | ", cells) + " |");
        assertThat(withoutTimes(cells.get(1))).as("Retrofit").isEqualTo(withoutTimes(cells.get(0)));
    }

    /** Makes the call of a fault, checks the failure, and returns the table's cell. */
    private String callUnder(Fault fault, Transport transport) {
        FaultSite site = closedAfterwards(new FaultSite(certificates));
        ChatroomGateway gateway =
                createGateway(transport, fault.place().apply(site).maxConnections(1));
        long start = System.nanoTime();
        ChatroomException failure = failureIn(() -> fault.call().accept(gateway));
        long elapsed = Duration.ofNanos(System.nanoTime() - start).toMillis();

        assertThat(elapsed).as("milliseconds until %s", failure).isLessThan(5000);
        assertThat(failure instanceof DeadlineExceededException).isEqualTo(fault.hangs());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        int requests = site.requests();
        assertThat(requests).isLessThanOrEqualTo(1);
        if (site.servesNextCall()) {
            assertWorks(gateway.withOptions(
                    CallOptions.builder().timeout(Duration.ofSeconds(10)).build()));
        }
        return describe(failure) + ", " + requests + " sent, " + elapsed + " ms";
    }

    /** Returns the failure of a call, null for a success. */
    private static @Nullable ChatroomException failureIn(Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        return thrown == null
                ? null
                : failureOf(() -> {
                    throw thrown;
                });
    }

    private static String describe(@Nullable ChatroomException failure) {
        return failure == null
                ? "success"
                : failure.getClass().getSimpleName() + ", "
                        + failure.outcome().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Compares the rows of a complete run, so that a change of a failure requires a change of the table. */
    @AfterAll
    static void matchesThePublishedTable() throws IOException {
        if (ROWS.size() != faults().size()) {
            return; // A filter selected some rows only.
        }
        String table = "| fault | HttpClient 5 | Retrofit |\n|---|---|---|\n" + String.join("\n", ROWS.values()) + "\n";
        Files.writeString(WRITTEN, table);
        String published = Files.readString(PUBLISHED);
        assertThat(withoutTimes(published.substring(published.indexOf("| fault |"))))
                .as("docs/faults.md; the table of this run is in integration-tests/%s", WRITTEN)
                .isEqualTo(withoutTimes(table));
        assertThat(published).contains(ROWS.size() + " injected faults");
        assertThat(Files.readString(PUBLISHED.resolveSibling("README.md"))).contains(ROWS.size() + " injected faults");
        assertThat(Files.readString(PUBLISHED.resolve("../../README.md").normalize()))
                .contains("[" + ROWS.size() + " faults]");
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("\\d+ ms", "ms");
    }
}
