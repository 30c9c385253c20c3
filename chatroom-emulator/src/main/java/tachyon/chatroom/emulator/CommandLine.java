package tachyon.chatroom.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command line arguments of the emulator. */
final class CommandLine {
    static final int OK = 0;
    static final int CANNOT_LISTEN = 1;
    static final int BAD_ARGUMENT = 2;
    static final int DEFAULT_PORT = 8080;

    private static final String USAGE = """
            Serves chatrooms in memory over the REST API on 127.0.0.1, until TERM or INT. Arguments:
              --port N              the port; 0 selects a free one. Default: 8080
              --seed FILE           JSON with the chatrooms and messages that exist at the start
              --latency DURATION    the time before each response, such as 250ms or 1.5s. Default: 0ms
              --fail-rate FRACTION  the part of the requests that fail with status 503, from 0 to 1. Default: 0
              --random-seed N       the integer that determines which requests fail. Default: a random one
              --cors-origin ORIGIN  an origin whose pages may call; can occur more than once, or be a list with commas.
                                    Default: *, which stands for all
              --no-cors             no page of another origin may call
              --help                prints this text""";

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m)");

    private final ChatroomEmulator.Builder emulator = ChatroomEmulator.builder().port(DEFAULT_PORT);
    private final List<String> corsOrigins = new ArrayList<>();
    private @Nullable Path seed;
    private boolean noCors;
    private boolean help;

    private CommandLine() {}

    /** Runs the command until a started emulator has served, and returns the exit code. */
    static int run(String[] args, PrintStream out, PrintStream err, Consumer<ChatroomEmulator> serve) {
        try {
            CommandLine commandLine = parse(List.of(args));
            if (commandLine.help) {
                out.println(USAGE);
                return OK;
            }
            try (ChatroomEmulator emulator = commandLine.start()) {
                out.println(emulator.baseUrl());
                out.flush();
                serve.accept(emulator);
            }
            return OK;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + " (see --help)");
            return BAD_ARGUMENT;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return CANNOT_LISTEN;
        }
    }

    private static CommandLine parse(List<String> args) {
        CommandLine result = new CommandLine();
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--help" -> result.help = true;
                case "--no-cors" -> result.noCors = true;
                default -> {
                    result.set(args.get(i), i + 1 < args.size() ? args.get(i + 1) : "");
                    i++;
                }
            }
        }
        if (result.noCors && !result.corsOrigins.isEmpty()) {
            throw new IllegalArgumentException("--no-cors: must not occur with --cors-origin");
        }
        return result;
    }

    private void set(String argument, String value) {
        switch (argument) {
            case "--port" -> emulator.port(port(value));
            case "--seed" -> seed = path(value);
            case "--latency" -> emulator.latency(duration(value));
            case "--fail-rate" -> emulator.failureRate(fraction(value));
            case "--random-seed" -> emulator.randomSeed(randomSeed(value));
            case "--cors-origin" -> addOrigins(value);
            default -> throw new IllegalArgumentException("unknown argument: " + argument);
        }
    }

    private ChatroomEmulator start() {
        if (seed != null) {
            emulator.gateway(SeedFile.read(seed), true);
        }
        if (noCors || !corsOrigins.isEmpty()) {
            emulator.corsOrigins(corsOrigins.toArray(new String[0]));
        }
        return emulator.start();
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("--port: must be an integer from 0 to 65535");
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("--seed: must be a file");
        }
        return Path.of(text);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches()) {
            int nanosPerMilli = 1_000_000;
            long nanosPerUnit = switch (matcher.group(2)) {
                case "ms" -> nanosPerMilli;
                case "s" -> 1000L * nanosPerMilli;
                default -> 60_000L * nanosPerMilli;
            };
            BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(nanosPerUnit));
            if (nanos.compareTo(BigDecimal.valueOf(Duration.ofMinutes(10).toNanos())) <= 0) {
                return Duration.ofNanos(nanos.longValue());
            }
        }
        throw new IllegalArgumentException("--latency: must be from 0ms to 10m, such as 250ms or 1.5s");
    }

    private static double fraction(String text) {
        if (text.matches("0|1|(0?\\.[0-9]{1,9})|(1|0)\\.0{1,9}")) {
            return Double.parseDouble(text);
        }
        throw new IllegalArgumentException("--fail-rate: must be a decimal fraction from 0 to 1");
    }

    private static long randomSeed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--random-seed: must be an integer of at most 64 bits", e);
        }
    }

    private void addOrigins(String text) {
        for (String origin : text.split(",", -1)) {
            try {
                CorsPolicy.of(List.of(origin.strip()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("--cors-" + e.getMessage(), e);
            }
            corsOrigins.add(origin.strip());
        }
    }
}
