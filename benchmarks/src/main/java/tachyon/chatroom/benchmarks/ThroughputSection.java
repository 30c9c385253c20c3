package tachyon.chatroom.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import java.util.concurrent.TimeUnit;
import tachyon.chatroom.benchmarks.report.Measurement;

/** How many chatrooms a second are created by several threads that share one client. */
final class ThroughputSection implements Section {
    private static final List<Integer> THREADS = List.of(1, 8, 64);
    private static final int VIRTUAL_THREADS = 1_000;

    private final Effort effort;
    private final List<String> clients = Kinds.clients();
    private final Optional<Path> jdk25 = Jdk25.java();

    ThroughputSection(boolean quick) {
        this.effort = new Effort(3, 3, 3, 1_000).orQuick(quick);
    }

    @Override
    public String name() {
        return "throughput";
    }

    private int trials() {
        return (THREADS.size() + (jdk25.isPresent() ? 1 : 0)) * clients.size();
    }

    @Override
    public int steps() {
        return effort.rounds() * trials();
    }

    @Override
    public long seconds() {
        return effort.seconds(trials());
    }

    @Override
    public List<Measurement> measure(Progress progress) throws RunnerException {
        if (jdk25.isEmpty()) {
            System.out.println("No JDK 25 was found: virtual threads are left out. -Djdk25=… names its directory.");
        }
        Rounds rounds = new Rounds();
        for (int round = 0; round < effort.rounds(); round++) {
            for (int threads : THREADS) {
                for (String client : clients) {
                    measure(rounds, progress, threads + " threads", client, trial(client, threads));
                }
            }
            for (String client : jdk25.isPresent() ? clients : List.<String>of()) {
                measure(
                        rounds,
                        progress,
                        VIRTUAL_THREADS + " virtual threads",
                        client,
                        trial(client, VIRTUAL_THREADS)
                                .jvm(jdk25.get().toString())
                                .jvmArgsAppend("-Djmh.executor=VIRTUAL"));
            }
        }
        return rounds.measurements(name());
    }

    private ChainedOptionsBuilder trial(String client, int threads) {
        return Trial.of(CallBenchmark.class, "createChatroom", effort)
                .param("client", client)
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(threads);
    }

    private static void measure(
            Rounds rounds, Progress progress, String threads, String client, ChainedOptionsBuilder options)
            throws RunnerException {
        double score = Trial.run(options).score();
        rounds.add(threads, client, "ops/s", score);
        progress.step(String.format(Locale.ROOT, "%s %s %.0f a second", threads, client, score));
    }
}
