package tachyon.chatroom.wire.response;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tachyon.chatroom.wire.FuzzCorpus;

/**
 * Runs {@link ResponseFuzz} with its corpus. The profile {@code fuzz} searches for further inputs; CONTRIBUTING.md has
 * the command.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ResponseCorpusTest {
    @Test
    void readsAnyBytesOrFailsWithOneOfItsFailures() throws Exception {
        FuzzCorpus.of("response").run(ResponseFuzz::fuzzerTestOneInput);
    }
}
