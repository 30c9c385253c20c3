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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The inputs of a fuzz target in the folder {@code fuzz/TARGET}, and 30,000 variations of them, which are the same in
 * every run.
 */
public final class FuzzCorpus {
    /** A token that inputs contain and that no failure may show. */
    public static final String TOKEN = "s3cr3t.token/of+the=call";

    private static final int VARIATIONS = 30_000;
    private static final long SEED = 20250102;
    private static final String[] FRAGMENTS = {
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
        TOKEN,
        "{\"error\":",
        "[[[[[[[[",
        "99999999999999999999"
    };

    private final List<byte[]> inputs;

    private FuzzCorpus(List<byte[]> inputs) {
        this.inputs = inputs;
    }

    /**
     * Reads a target's inputs.
     *
     * @param target the name of the target's folder
     * @return the inputs
     * @throws IOException if an input is unreadable
     * @throws URISyntaxException if the folder is not a file
     */
    public static FuzzCorpus of(String target) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(FuzzCorpus.class.getResource("/fuzz/" + target));
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        assertThat(inputs).hasSizeGreaterThan(20);
        return new FuzzCorpus(inputs);
    }

    /**
     * Runs the target with every input and every variation. A failure shows the input in Base64.
     *
     * @param target the target
     */
    public void run(Consumer<byte[]> target) {
        inputs.forEach(input -> run(target, input));
        Random random = new Random(SEED);
        for (int i = 0; i < VARIATIONS; i++) {
            byte[] input = inputs.get(random.nextInt(inputs.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                input = changed(input, random);
            }
            run(target, input);
        }
    }

    private static void run(Consumer<byte[]> target, byte[] input) {
        try {
            target.accept(input);
        } catch (Throwable e) {
            throw new AssertionError(
                    "for the corpus, in Base64: " + Base64.getEncoder().encodeToString(input), e);
        }
    }

    private byte[] changed(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(16));
        return switch (random.nextInt(5)) {
            case 0 -> withFlippedBit(input, random);
            case 1 -> joined(input, from, new byte[0], to);
            case 2 -> joined(input, to, Arrays.copyOfRange(input, from, to), to);
            case 3 -> joined(input, from, inputs.get(random.nextInt(inputs.size())), to);
            default ->
                joined(input, from, FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(StandardCharsets.UTF_8), from);
        };
    }

    private static byte[] withFlippedBit(byte[] input, Random random) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Returns the input up to a position, other bytes, and the input from a position on. */
    private static byte[] joined(byte[] input, int from, byte[] between, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(input, 0, from);
        joined.writeBytes(between);
        joined.write(input, to, input.length - to);
        return joined.toByteArray();
    }
}
