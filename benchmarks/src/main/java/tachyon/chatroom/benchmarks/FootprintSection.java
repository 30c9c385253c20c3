package tachyon.chatroom.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tachyon.chatroom.benchmarks.report.Measurement;

/**
 * Counts the jars that each client adds to a class path, and their size. Reads the jars and class path files that the
 * profile {@code benchmarks} leaves in the target directories.
 */
final class FootprintSection implements Section {
    private final Path build;

    /** Creates the section for the build with this root directory. */
    FootprintSection(Path build) {
        this.build = build;
    }

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public long estimatedSeconds() {
        return 0;
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException {
        Set<Path> httpclient5 = jars(build.resolve("adapter-httpclient5"));
        Set<Path> generatedHttpclient5 = jars(build.resolve("benchmarks/generated-httpclient5"));
        Set<Path> retrofit = jars(build.resolve("adapter-retrofit"));
        Set<Path> generatedRetrofit = jars(build.resolve("benchmarks/generated-retrofit"));

        // The jars that an adapter and a generated client have in common are the transport.
        Set<Path> bareHttpclient5 = common(httpclient5, generatedHttpclient5);
        Set<Path> bareOkHttp = common(retrofit, generatedRetrofit);

        List<Measurement> measured = new ArrayList<>();
        add(measured, "httpclient5", httpclient5, bareHttpclient5);
        add(measured, "generated-httpclient5", generatedHttpclient5, bareHttpclient5);
        add(measured, "retrofit", retrofit, bareOkHttp);
        add(measured, "generated-retrofit", generatedRetrofit, bareOkHttp);
        add(measured, "inmemory", jars(build.resolve("adapter-inmemory")), Set.of());
        progress.step(measured.size() + " rows");
        return measured;
    }

    private void add(List<Measurement> measured, String client, Set<Path> jars, Set<Path> transport)
            throws IOException {
        List<Path> withoutTransport = new ArrayList<>(jars);
        withoutTransport.removeAll(transport);
        measured.add(singleValue("all", client, "jars", jars.size()));
        measured.add(singleValue("all", client, "bytes", (double) bytes(jars)));
        measured.add(singleValue("without the transport", client, "jars", withoutTransport.size()));
        measured.add(singleValue("without the transport", client, "bytes", (double) bytes(withoutTransport)));
    }

    private Measurement singleValue(String scenario, String client, String metric, double value) {
        return new Measurement(name(), scenario, client, metric, value, value, value);
    }

    /** Returns the module's own jar and its runtime dependencies. */
    private static Set<Path> jars(Path module) throws IOException {
        Path target = module.resolve("target");
        Set<Path> jars = new LinkedHashSet<>();
        try (DirectoryStream<Path> own = Files.newDirectoryStream(target, "chatroom-*.jar")) {
            own.forEach(jars::add);
        }
        if (jars.size() != 1) {
            throw new IOException(target + ": must contain one jar; run clean and package");
        }
        for (String jar : Files.readString(target.resolve("runtime.classpath")).split(File.pathSeparator, -1)) {
            jars.add(Path.of(jar));
        }
        return jars;
    }

    private static Set<Path> common(Set<Path> left, Set<Path> right) {
        Set<Path> common = new TreeSet<>(left);
        common.retainAll(right);
        return common;
    }

    private static long bytes(Iterable<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            if (!Files.isRegularFile(jar)) {
                throw new IOException(jar + ": not a jar; run package");
            }
            bytes += Files.size(jar);
        }
        return bytes;
    }
}
