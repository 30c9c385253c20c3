package tachyon.chatroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the checked-in tables and plots match the stored results. */
class ReportTest {
    @Test
    void checkedInTablesAndPlotsMatchTheStoredResults() throws IOException {
        Map<Path, String> files = Report.files(Path.of(".."));

        assertThat(files).hasSizeGreaterThan(2);
        assertThat(Files.readString(Path.of("../docs/performance/measured.csv")))
                .as("results of a quick run have no meaning")
                .doesNotContain("quick");
        for (Map.Entry<Path, String> file : files.entrySet()) {
            assertThat(Files.readString(file.getKey()))
                    .as(file.getKey().toString())
                    .isEqualTo(file.getValue());
        }
    }
}
