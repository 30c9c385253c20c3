package tachyon.chatroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return CommandLine.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void usesPort8080ByDefault() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine(8080, false));
        assertThat(CommandLine.parse("--port", "9000")).isEqualTo(new CommandLine(9000, false));
        assertThat(CommandLine.parse("--port", "0")).isEqualTo(new CommandLine(0, false));
        assertThat(CommandLine.parse("--port", "65535")).isEqualTo(new CommandLine(65_535, false));
    }

    @Test
    void printsOneLineOfHelpAndStartsNothing() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port N").hasLineCount(1);
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port", "--port ", "--port x", "--port -1", "--port 65536", "--port 999999", "--prot 1", "8080"
            })
    void printsOneLineAndReturnsTwoForAnInvalidArgument(String args) {
        assertThat(run(args.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--")
                .hasLineCount(1)
                .doesNotContain("Exception");
        assertThat(out.size()).isZero();
    }

    @Test
    void printsOneLineAndReturnsOneForAPortInUse() {
        try (ChatroomEmulator emulator = ChatroomEmulator.start()) {
            assertThat(run("--port", Integer.toString(emulator.port()))).isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot listen")
                .hasLineCount(1);
    }
}
