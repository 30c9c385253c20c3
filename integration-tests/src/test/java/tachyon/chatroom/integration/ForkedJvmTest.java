package tachyon.chatroom.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only a JVM of its own can show: that it ends, that little memory is enough, that none is lost. */
class ForkedJvmTest {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @EnumSource(Transport.class)
    void endsThoughItsGatewayWasNeverClosed(Transport transport) throws Exception {
        assertEnds(Programs.ForgottenGateway.class, transport, "-Xmx64m");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void takesAnswersWithoutAnEndAndBombsWithSixtyFourMegabytes(Transport transport) throws Exception {
        assertEnds(Programs.HostileService.class, transport, "-Xmx64m");
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void losesNoConnectionNoThreadAndNoMemoryInTenThousandCalls(Transport transport) throws Exception {
        assertEnds(Programs.TenThousandCalls.class, transport, "-Xmx128m");
    }

    private static void assertEnds(Class<?> program, Transport transport, String heap)
            throws IOException, InterruptedException {
        Path output = folder.resolve(UUID.randomUUID() + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        transport.name())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String said = Files.readString(output);
            assertThat(ended).as("has ended; it said: %s", said).isTrue();
            assertThat(process.exitValue()).as("exit code; it said: %s", said).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
