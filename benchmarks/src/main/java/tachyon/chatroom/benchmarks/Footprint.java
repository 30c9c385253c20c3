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
import java.util.stream.Collectors;

/**
 * What each client brings onto a class path, as a Markdown table. Reads what the profile {@code benchmarks} left in
 * the modules' {@code target}; the argument is the directory of the whole build, else it is the current one.
 */
final class Footprint {
    private Footprint() {}

    public static void main(String[] arguments) throws IOException {
        Path build = Path.of(arguments.length == 0 ? "" : arguments[0]);
        Set<Path> httpclient5 = jars(build.resolve("adapter-httpclient5"));
        Set<Path> generatedHttpclient5 = jars(build.resolve("benchmarks/generated-httpclient5"));
        Set<Path> retrofit = jars(build.resolve("adapter-retrofit"));
        Set<Path> generatedRetrofit = jars(build.resolve("benchmarks/generated-retrofit"));

        // All that an adapter and a generated client have in common is the transport that they stand on.
        Set<Path> bareHttpclient5 = common(httpclient5, generatedHttpclient5);
        Set<Path> bareRetrofit = common(retrofit, generatedRetrofit);

        System.out.println("| client | jars | bytes | jars beyond the transport | bytes beyond the transport |");
        System.out.println("|---|--:|--:|--:|--:|");
        printRow("adapter-httpclient5", httpclient5, bareHttpclient5);
        printRow("generated-httpclient5", generatedHttpclient5, bareHttpclient5);
        printRow("adapter-retrofit", retrofit, bareRetrofit);
        printRow("generated-retrofit", generatedRetrofit, bareRetrofit);
        printRow("adapter-inmemory", jars(build.resolve("adapter-inmemory")), Set.of());
        System.out.println();
        System.out.println("The transports: " + names(bareHttpclient5) + "; " + names(bareRetrofit) + ".");
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

    private static void printRow(String client, Set<Path> jars, Set<Path> transport) throws IOException {
        List<Path> beyond = new ArrayList<>(jars);
        beyond.removeAll(transport);
        System.out.printf(
                "| `%s` | %d | %,d | %d | %,d |%n", client, jars.size(), bytes(jars), beyond.size(), bytes(beyond));
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

    private static String names(Set<Path> jars) {
        return jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.joining(", "));
    }
}
