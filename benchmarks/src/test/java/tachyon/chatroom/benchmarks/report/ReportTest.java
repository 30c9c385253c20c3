package tachyon.chatroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages and plots say what was measured, and nothing that was changed by hand. */
class ReportTest {
    @Test
    void thePagesAndPlotsAreMadeOfWhatWasMeasured() throws IOException {
        Map<Path, String> files = Report.files(Path.of(".."));

        assertThat(files).hasSizeGreaterThan(2);
        assertThat(Files.readString(Path.of("../docs/performance/measured.csv")))
                .as("numbers of a quick run mean nothing")
                .doesNotContain("quick");
        for (Map.Entry<Path, String> file : files.entrySet()) {
            assertThat(Files.readString(file.getKey()))
                    .as(file.getKey().toString())
                    .isEqualTo(file.getValue());
        }
    }
}
