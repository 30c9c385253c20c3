package tachyon.chatroom.integration.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachyon.chatroom.integration.fixtures.Transport;

/**
 * Programs in a JVM of their own: they exit, they run with a small heap, and they leak nothing that is measured here.
 */
class ForkedJvmTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void exitsWhileAGatewayIsOpen(Transport transport) throws Exception {
        assertEnds(Programs.UnclosedGateway.class, transport, "-Xmx64m");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsEndlessAndCompressedResponsesWith64MegabytesOfHeap(Transport transport) throws Exception {
        assertEnds(Programs.HostileService.class, transport, "-Xmx64m");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void rejectsEndlessFramingWith64MegabytesOfHeap(Transport transport) throws Exception {
        assertEnds(Programs.EndlessFraming.class, transport, "-Xmx64m");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void leaksNoConnectionThreadOrMemoryIn10000Calls(Transport transport) throws Exception {
        assertEnds(Programs.TenThousandCalls.class, transport, "-Xmx128m");
    }

    private static void assertEnds(Class<?> program, Transport transport, String heap)
            throws IOException, InterruptedException {
        Path log = folder.resolve(UUID.randomUUID() + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        transport.name())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String output = Files.readString(log);
            assertThat(ended).as("has ended; its output: %s", output).isTrue();
            assertThat(process.exitValue())
                    .as("exit code; its output: %s", output)
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
