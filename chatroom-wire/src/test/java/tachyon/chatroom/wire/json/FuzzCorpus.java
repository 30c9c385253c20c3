package tachyon.chatroom.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The corpus of the fuzz targets, and the same variations of it on every run. The profile {@code fuzz} looks further;
 * CONTRIBUTING.md says how.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBytesTest {
    private static final int VARIATIONS = 30_000;
    private static final long SEED = 20250102;
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\u",
        "\\ud800",
        "null",
        "true",
        "-0",
        "1e999",
        "0.1",
        "\"\":",
        "\u0000",
        "\n",
        "\ufeff",
        FakeTransport.TOKEN,
        "{\"error\":",
        "[[[[[[[[",
        "99999999999999999999"
    };

    @Test
    void areAnAnswerOrAFailureOfThePort() throws Exception {
        vary("answer", ResponseFuzz::fuzzerTestOneInput);
    }

    @Test
    void areNoJsonOrComeBackAsTheyWere() throws Exception {
        vary("json", JsonFuzz::fuzzerTestOneInput);
    }

    private static void vary(String target, Consumer<byte[]> run) throws Exception {
        List<byte[]> corpus = corpus(target);
        assertThat(corpus).hasSizeGreaterThan(20);
        corpus.forEach(input -> check(input, run));
        Random random = new Random(SEED);
        for (int i = 0; i < VARIATIONS; i++) {
            byte[] input = corpus.get(random.nextInt(corpus.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                input = changed(input, corpus, random);
            }
            check(input, run);
        }
    }

    private static void check(byte[] input, Consumer<byte[]> run) {
        try {
            run.accept(input);
        } catch (Throwable e) {
            throw new AssertionError(
                    "for the corpus, in Base64: " + Base64.getEncoder().encodeToString(input), e);
        }
    }

    private static List<byte[]> corpus(String target) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(HostileBytesTest.class.getResource("/fuzz/" + target));
        List<byte[]> corpus = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.sorted().toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        }
        return corpus;
    }

    private static byte[] changed(byte[] input, List<byte[]> corpus, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(16));
        return switch (random.nextInt(5)) {
            case 0 -> flipped(input, random);
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> joined(input, to, Arrays.copyOfRange(input, from, to), to);
            case 3 -> joined(input, from, corpus.get(random.nextInt(corpus.size())), to);
            default ->
                joined(input, from, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), from);
        };
    }

    private static byte[] flipped(byte[] input, Random random) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** The input's beginning, something in between, and its end. */
    private static byte[] joined(byte[] input, int beginning, byte[] between, int end) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(input, 0, beginning);
        joined.writeBytes(between);
        joined.write(input, end, input.length - end);
        return joined.toByteArray();
    }
}
