package tachyon.chatroom.wire.json;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.wire.FuzzCorpus;

/**
 * Runs {@link JsonFuzz} with its corpus. The profile {@code fuzz} searches for further inputs; CONTRIBUTING.md has the
 * command.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonCorpusTest {
    @Test
    void rejectsAnyBytesOrReadsAndWritesThemWithoutLoss() throws Exception {
        FuzzCorpus.of("json").run(JsonFuzz::fuzzerTestOneInput);
    }
}
