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

/** What each client brings onto a class path. Reads what the profile {@code benchmarks} left in the modules' targets. */
final class Footprint implements Section {
    private final Path build;

    /** Looks at a whole build, of which this is the directory. */
    Footprint(Path build) {
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
    public long seconds() {
        return 0;
    }

    @Override
    public List<Measurement> measure(Progress progress) throws IOException {
        Set<Path> httpclient5 = jars(build.resolve("adapter-httpclient5"));
        Set<Path> generatedHttpclient5 = jars(build.resolve("benchmarks/generated-httpclient5"));
        Set<Path> retrofit = jars(build.resolve("adapter-retrofit"));
        Set<Path> generatedRetrofit = jars(build.resolve("benchmarks/generated-retrofit"));

        // All that an adapter and a generated client have in common is the transport that they stand on.
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
        List<Path> beyond = new ArrayList<>(jars);
        beyond.removeAll(transport);
        measured.add(exact("all", client, "jars", jars.size()));
        measured.add(exact("all", client, "bytes", (double) bytes(jars)));
        measured.add(exact("beyond the transport", client, "jars", beyond.size()));
        measured.add(exact("beyond the transport", client, "bytes", (double) bytes(beyond)));
    }

    private Measurement exact(String situation, String client, String metric, double value) {
        return new Measurement(name(), situation, client, metric, value, value, value);
    }

    /** The module's own jar and all that it needs at run time. */
    private static Set<Path> jars(Path module) throws IOException {
        Path target = module.resolve("target");
        Set<Path> jars = new LinkedHashSet<>();
        try (DirectoryStream<Path> own = Files.newDirectoryStream(target, "chatroom-*.jar")) {
            own.forEach(jars::add);
        }
        if (jars.size() != 1) {
            throw new IOException(target + ": there has to be one jar; clean and package it");
        }
        for (String jar : Files.readString(target.resolve("runtime.classpath")).split(File.pathSeparator, -1)) {
            jars.add(Path.of(jar));
        }
        return jars;
    }

    private static Set<Path> common(Set<Path> some, Set<Path> others) {
        Set<Path> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static long bytes(Iterable<Path> jars) throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            if (!Files.isRegularFile(jar)) {
                throw new IOException(jar + ": not a jar; package it");
            }
            bytes += Files.size(jar);
        }
        return bytes;
    }
}
