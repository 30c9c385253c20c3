package tachyon.chatroom.http.exchange;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs {@link ResponseFuzz} with its corpus. The profile {@code fuzz} searches for further inputs; CONTRIBUTING.md has
 * the command.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ResponseCorpusTest {
    @Test
    void readsAnyBytesOrFailsWithAFailureOfThePort() throws Exception {
        FuzzCorpus.of("response").run(ResponseFuzz::fuzzerTestOneInput);
    }
}
