package tachyon.chatroom.wire.framing;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.wire.FuzzCorpus;

/**
 * Runs {@link FramingFuzz} with its corpus. The profile {@code fuzz} searches for further inputs; CONTRIBUTING.md has the
 * command.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FramingCorpusTest {
    @Test
    void acceptsExactlyWhatAnotherReadingOfTheRfcAccepts() throws Exception {
        FuzzCorpus.of("framing").run(FramingFuzz::fuzzerTestOneInput);
    }
}
